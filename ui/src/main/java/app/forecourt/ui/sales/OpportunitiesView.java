package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.Grade;
import app.forecourt.sales.NextAction;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OpportunityFilter;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.ui.kit.BulkForm;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Customers who may buy a car from us.
@Route("sales/opportunities")
@Menu(title = "ui.sales.opportunities.title", order = 31)
@PermitAll
@Needs(Action.ORDER)
class OpportunitiesView extends SalesListPage<OpportunityCard> {

  private final SalesDesk desk;
  private final OrganizationDesk organization;
  private final Clock clock;

  OpportunitiesView(
      SalesDesk desk,
      OrganizationDesk organization,
      Permissions permissions,
      Clock clock,
      Exports exports) {
    super(t("ui.sales.opportunities.title"));
    this.desk = desk;
    this.organization = organization;
    this.clock = clock;
    actions(SalesRecordPage.link("sales/pipeline", t("ui.sales.pipeline.title")));
    emptyHint(
        t("ui.sales.opportunities.empty"),
        t("ui.sales.opportunities.empty.hint"),
        SalesRecordPage.link("sales/leads", t("ui.sales.leads.title")));
    searchable(t("ui.sales.opportunities.search"));
    flag("open", t("ui.sales.opportunities.open"));
    flag("overdue", t("ui.sales.opportunities.overdue"));
    choice("stage", t("ui.sales.stage"), Stage.class);
    choice("grade", t("ui.sales.grade"), Grade.class);
    hiddenFilter("customer", t("ui.sales.customer"), customer -> t("ui.sales.chosen"));
    usualFilters(organization, permissions.sight(Action.ORDER, Verb.READ));
    column("customer", t("ui.sales.customer"), OpportunityCard::customerName).sortable();
    column("stage", t("ui.sales.stage"), OpportunityCard::stage)
        .sortable()
        .badge(row -> SalesTones.of(row.stage()));
    column("grade", t("ui.sales.grade"), OpportunityCard::grade).sortable();
    column("interest", t("ui.sales.interest"), OpportunityCard::interest).sortable().wide();
    figures("value", t("ui.sales.value"), OpportunityCard::value).sortable();
    column("due", t("ui.sales.next"), row -> Worded.next(row.next()))
        .sortable()
        .badge(row -> SalesTones.next(row, clock.instant()));
    column("owner", t("ui.sales.owner"), OpportunityCard::ownerName).sortable();
    column("store", t("ui.sales.store"), OpportunityCard::storeName).sortable();
    opens(row -> "sales/opportunities/" + row.id());
    if (permissions.may(Action.ORDER, Verb.WRITE)) {
      bulk("plan", t("ui.sales.plan"), chosen -> planning());
    }
    if (permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE)) {
      bulk("hand-over", t("ui.sales.handOver"), this::handingOver);
    }
    rows(
        Sorting.up("due"),
        (asked, sorting, offset, limit) -> desk.list(filter(asked), sorting, offset, limit),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.sales.opportunities.title"));
  }

  private BulkForm<OpportunityCard> planning() {
    var next = new NextActionFields(clock);
    return new BulkForm<>(
        next::putInto,
        () -> {
          var planned = next.required();
          return card -> plan(card, planned);
        });
  }

  private @Nullable Runnable plan(OpportunityCard card, NextAction next) {
    var planned = desk.plan(card.id(), next, card.version());
    var before = card.next();
    return before == null ? null : () -> desk.plan(planned.id(), before, planned.version());
  }

  private BulkForm<OpportunityCard> handingOver(List<OpportunityCard> cards) {
    var to =
        SalesFields.colleague(organization, cards.stream().map(OpportunityCard::store).toList());
    return new BulkForm<>(
        form -> form.wide("to", to),
        () -> {
          @Nullable EmployeeRow chosen = to.getValue();
          var somebody = Required.value("to", chosen);
          return card -> {
            var handedOver = desk.handOver(card.id(), somebody.id(), card.version());
            return () -> desk.handOver(handedOver.id(), card.owner(), handedOver.version());
          };
        });
  }

  private static OpportunityFilter filter(ListState asked) {
    return new OpportunityFilter(
        Chosen.store(asked),
        Chosen.owner(asked),
        Chosen.customer(asked),
        asked.choice("stage", Stage.class),
        asked.choice("grade", Grade.class),
        asked.flag("open") ? true : null,
        asked.flag("overdue") ? true : null,
        asked.text(),
        asked.day("from"),
        asked.day("to"));
  }
}
