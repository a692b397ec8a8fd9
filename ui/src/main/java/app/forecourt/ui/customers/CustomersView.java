package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomerCard;
import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomerKind;
import app.forecourt.customers.CustomerRow;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.BulkForm;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All customers in sight.
@Route("customers")
@Menu(title = "ui.customers.title", order = 20)
@PermitAll
@Needs(Action.CUSTOMER)
class CustomersView extends ListPage<CustomerRow> {

  private final CustomersDesk desk;
  private final OrganizationDesk organization;
  private final Permissions permissions;

  CustomersView(
      CustomersDesk desk, OrganizationDesk organization, Permissions permissions, Exports exports) {
    super(t("ui.customers.title"));
    this.desk = desk;
    this.organization = organization;
    this.permissions = permissions;
    if (permissions.may(Action.LEAD_CAPTURE, Verb.WRITE)) {
      primary(t("ui.customers.new"), this::register).setId("new-customer");
      emptyHint(
          t("ui.customers.empty"),
          t("ui.customers.empty.hint"),
          new Button(t("ui.customers.new"), click -> register()));
    }
    searchable(
        t(
            permissions.seesPhones()
                ? "ui.customers.search"
                : permissions.may(Action.LEAD_CAPTURE, Verb.WRITE)
                    ? "ui.customers.search.whole"
                    : "ui.customers.search.masked"));
    if (permissions.may(Action.API_TOKENS, Verb.WRITE)) {
      action(
              t("ui.customers.import"),
              () ->
                  UI.getCurrent()
                      .navigate("admin/imports", QueryParameters.of("kind", "CUSTOMERS")))
          .setId("import");
    }
    var sight = permissions.sight(Action.CUSTOMER, Verb.READ);
    var stores =
        organization.stores().stream()
            .filter(store -> sight.stores().contains(store.id()))
            .toList();
    if (stores.size() > 1) {
      choice(
          "store", t("ui.customers.store"), stores, store -> store.id().toString(), StoreRow::name);
    }
    var owners = sight.owners();
    if (owners == null || owners.size() > 1) {
      choice(
          "owner",
          t("ui.customers.owner"),
          organization.employees(Scope.store().orElse(null)).stream()
              .filter(somebody -> owners == null || owners.contains(somebody.id()))
              .toList(),
          somebody -> somebody.id().toString(),
          EmployeeRow::name);
    }
    choice("kind", t("ui.customers.kind"), CustomerKind.class);
    flag("waiting", t("ui.customers.waiting"));
    column("name", t("ui.customers.name"), CustomerRow::name).sortable();
    column("phone", t("ui.customers.phone"), CustomerRow::phone).mono();
    column("kind", t("ui.customers.kind"), CustomerRow::kind)
        .sortable()
        .badge(row -> row.kind() == CustomerKind.COMPANY ? Tone.INFO : Tone.NEUTRAL);
    column("city", t("ui.customers.city"), CustomerRow::city).sortable();
    column("owner", t("ui.customers.owner"), CustomerRow::ownerName).sortable();
    column("store", t("ui.customers.store"), CustomerRow::storeName).sortable();
    column("consent", t("ui.customers.consent"), CustomerRow::consent).sortable().hidden();
    column("created", t("ui.customers.since"), CustomerRow::createdAt).sortable();
    opens(row -> "customers/" + row.id());
    var giving = permissions.sight(Action.LEAD_CAPTURE, Verb.WRITE);
    if (!giving.isNothing() && (giving.owners() == null || giving.owners().size() > 1)) {
      bulk("owner", t("ui.customers.owner.change"), chosen -> giving(chosen, giving));
    }
    rows(
        Sorting.down("created"),
        (asked, sorting, offset, limit) -> desk.list(filter(asked), sorting, offset, limit),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.customers.title"));
  }

  private BulkForm<CustomerRow> giving(List<CustomerRow> chosen, Sight sight) {
    var owner =
        Fields.pick(
            t("ui.customers.owner"),
            chosen.stream()
                .map(CustomerRow::store)
                .distinct()
                .flatMap(store ->
                    organization.employees(store).stream()
                        .filter(
                            somebody -> somebody.active() && sight.reaches(store, somebody.id())))
                .toList(),
            EmployeeRow::name);
    owner.setId("bulk-owner");
    owner.setRequiredIndicatorVisible(true);
    return new BulkForm<>(
        form -> form.wide("owner", owner),
        () -> {
          @Nullable EmployeeRow somebody = owner.getValue();
          var to = Required.value("owner", somebody).id();
          return row -> {
            var given = give(row.id(), to, row.version());
            return () -> give(given.id(), row.owner(), given.version());
          };
        });
  }

  /// Nothing else of him is changed.
  private CustomerCard give(CustomerId id, @Nullable EmployeeId owner, int version) {
    var card = desk.card(id);
    return desk.amend(
        id,
        new NewCustomer(
            card.kind(),
            card.name(),
            card.number(),
            card.city(),
            card.address(),
            card.birthday(),
            card.source(),
            card.store(),
            owner,
            card.consent()),
        version);
  }

  private static CustomerFilter filter(ListState asked) {
    var store = asked.id("store");
    var owner = asked.id("owner");
    return new CustomerFilter(
        asked.text(),
        store == null ? Scope.store().orElse(null) : new StoreId(store),
        owner == null ? null : new EmployeeId(owner),
        asked.choice("kind", CustomerKind.class),
        null,
        asked.flag("waiting") ? true : null);
  }

  private void register() {
    var screen = UI.getCurrent();
    new CustomerDialog(
            desk, organization, permissions, null, id -> screen.navigate("customers/" + id))
        .open();
  }
}
