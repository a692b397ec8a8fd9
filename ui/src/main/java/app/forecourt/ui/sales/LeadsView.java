package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.LeadRow;
import app.forecourt.sales.LeadStatus;
import app.forecourt.ui.kit.BulkForm;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is interested in a car and was not qualified yet, or was.
@Route("sales/leads")
@Menu(title = "ui.sales.leads.title", order = 30)
@PermitAll
@Needs(value = Action.LEAD_CAPTURE, or = Action.LEAD_ASSIGNMENT)
class LeadsView extends SalesListPage<LeadRow> {

  private final LeadDesk desk;
  private final CustomersDesk customers;
  private final OrganizationDesk organization;

  LeadsView(
      LeadDesk desk,
      CustomersDesk customers,
      OrganizationDesk organization,
      Permissions permissions,
      Exports exports) {
    super(t("ui.sales.leads.title"));
    this.desk = desk;
    this.customers = customers;
    this.organization = organization;
    if (permissions.may(Action.LEAD_CAPTURE, Verb.WRITE)) {
      primary(t("ui.sales.lead.new"), this::capture).setId("new-lead");
      emptyHint(
          t("ui.sales.leads.empty"),
          t("ui.sales.leads.empty.hint"),
          new Button(t("ui.sales.lead.new"), click -> capture()));
    }
    searchable(t("ui.sales.leads.search"));
    choice("status", t("ui.sales.status"), LeadStatus.class);
    flag("open", t("ui.sales.leads.open"));
    if (permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE)) {
      flag("queue", t("ui.sales.leads.queue"));
    }
    choice("channel", t("ui.sales.lead.channel"), LeadChannel.class);
    var captured = permissions.sight(Action.LEAD_CAPTURE, Verb.READ);
    usualFilters(
        organization,
        captured.isNothing() ? permissions.sight(Action.LEAD_ASSIGNMENT, Verb.READ) : captured);
    column("name", t("ui.sales.lead.name"), LeadRow::name).sortable();
    column("status", t("ui.sales.status"), LeadRow::status)
        .sortable()
        .badge(lead -> SalesTones.of(lead.status()));
    column("phone", t("ui.sales.phone"), LeadRow::phone).mono();
    column("interest", t("ui.sales.interest"), LeadRow::interest).sortable().wide();
    column("channel", t("ui.sales.lead.channel"), LeadRow::channel).sortable();
    column("source", t("ui.sales.lead.source"), LeadRow::source).sortable().hidden();
    column("campaign", t("ui.sales.lead.campaign"), LeadRow::campaign).sortable().hidden();
    column("owner", t("ui.sales.owner"), LeadRow::ownerName).sortable();
    column("store", t("ui.sales.store"), LeadRow::storeName).sortable();
    column("received", t("ui.sales.lead.received"), LeadRow::receivedAt).sortable();
    column("answered", t("ui.sales.lead.answered"), LeadRow::firstResponseAt).sortable().hidden();
    opens(lead -> "sales/leads/" + lead.id());
    if (permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE)) {
      bulk("assign", t("ui.sales.lead.assign"), this::assigning);
    }
    rows(
        Sorting.down("received"),
        (asked, sorting, offset, limit) -> desk.list(filter(asked), sorting, offset, limit),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.sales.leads.title"));
  }

  private static LeadFilter filter(ListState asked) {
    return new LeadFilter(
        Chosen.store(asked),
        Chosen.owner(asked),
        asked.choice("status", LeadStatus.class),
        asked.choice("channel", LeadChannel.class),
        asked.flag("open") ? true : null,
        asked.flag("queue") ? true : null,
        asked.text(),
        asked.day("from"),
        asked.day("to"));
  }

  private BulkForm<LeadRow> assigning(List<LeadRow> leads) {
    var to = SalesFields.colleague(organization, leads.stream().map(LeadRow::store).toList());
    return new BulkForm<>(
        form -> form.wide("owner", to),
        () -> {
          @Nullable EmployeeRow chosen = to.getValue();
          var somebody = Required.value("owner", chosen);
          return lead -> assign(lead, somebody.id());
        });
  }

  private @Nullable Runnable assign(LeadRow lead, EmployeeId to) {
    var assigned = desk.assign(lead.id(), to, lead.version());
    var before = lead.owner();
    return switch (lead.status()) {
      case NEW -> () -> desk.requeue(assigned.id(), assigned.version());
      case ASSIGNED, CONTACTED ->
          before == null ? null : () -> desk.assign(assigned.id(), before, assigned.version());
      case RECYCLE, QUALIFIED, INVALID, MERGED -> null;
    };
  }

  private void capture() {
    new LeadDialog(desk, customers, organization, LeadChannel.WALK_IN, this::refresh).open();
  }
}
