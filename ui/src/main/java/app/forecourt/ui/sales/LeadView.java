package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LeadRow;
import app.forecourt.sales.LeadStatus;
import app.forecourt.sales.LeadStep;
import app.forecourt.sales.StatusRow;
import app.forecourt.sales.TouchKind;
import app.forecourt.sales.TouchRow;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lead: whose it is, when we were in touch, and whether it becomes an opportunity.
@Route("sales/leads")
@PermitAll
@Needs(value = Action.LEAD_CAPTURE, or = Action.LEAD_ASSIGNMENT)
class LeadView extends SalesRecordPage {

  private static final List<LeadStatus> WAY =
      List.of(LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.CONTACTED, LeadStatus.QUALIFIED);

  private final LeadDesk desk;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();

  LeadView(LeadDesk desk, OrganizationDesk organization, Permissions permissions, Clock clock) {
    this.desk = desk;
    this.organization = organization;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  protected void open(UUID id) {
    show(desk.row(new LeadId(id)));
  }

  private void show(LeadRow lead) {
    wipe();
    heading(lead.name());
    beside(new StatusBadge(lead.status(), SalesTones.of(lead.status())));
    meta(
        lead.storeName(),
        lead.owner() == null ? t("ui.sales.lead.queue") : lead.ownerName(),
        t("ui.sales.lead.receivedAt", fmt.moment(lead.receivedAt())));
    top(
        new Steps(
            WAY.stream().map(status -> t(status)).toList(),
            stepOf(lead.status()),
            next(lead).stream().toArray(Component[]::new)));
    var touches = desk.touches(lead.id());
    left(
        t("ui.sales.lead.touches"),
        touches.isEmpty()
            ? new EmptyState(t("ui.sales.lead.touches.none"), "")
            : new Timeline(touches.stream().map(LeadView::entry).toList(), clock.instant()));
    left(
        t("ui.sales.history"),
        SalesHistoryList.of(
            desk.history(lead.id()), LeadStatus.class, StatusRow::reason, clock.instant()));
    right(t("ui.sales.lead.facts"), facts(lead));
    rare(lead);
  }

  private static int stepOf(LeadStatus status) {
    return switch (status) {
      case NEW -> 0;
      case ASSIGNED, RECYCLE, INVALID, MERGED -> 1;
      case CONTACTED -> 2;
      case QUALIFIED -> WAY.size();
    };
  }

  private Optional<Component> next(LeadRow lead) {
    var opportunity = lead.opportunity();
    if (opportunity != null) {
      return Optional.of(
          link("sales/opportunities/" + opportunity, t("ui.sales.lead.toOpportunity")));
    }
    return switch (lead.status()) {
      case NEW, RECYCLE ->
          Optional.of(next("assign", t("ui.sales.lead.assign"), () -> assign(lead)))
              .filter(button -> mayAssign())
              .map(Component.class::cast);
      case ASSIGNED ->
          Optional.of(next("contact", t("ui.sales.lead.contact"), () -> contact(lead)))
              .filter(button -> mayWork())
              .map(Component.class::cast);
      case CONTACTED ->
          Optional.of(next("qualify", t("ui.sales.lead.qualify"), () -> qualify(lead)))
              .filter(button -> mayWork())
              .map(Component.class::cast);
      case QUALIFIED, INVALID, MERGED -> Optional.empty();
    };
  }

  private void rare(LeadRow lead) {
    var ways = lead.status().ways().keySet();
    if (mayWork()
        && (lead.status() == LeadStatus.ASSIGNED || lead.status() == LeadStatus.CONTACTED)) {
      rarely("no-answer", t("ui.sales.lead.noAnswer"), () -> noAnswer(lead));
    }
    if (mayWork() && lead.status() == LeadStatus.CONTACTED) {
      rarely("contact", t("ui.sales.lead.contactAgain"), () -> contact(lead));
    }
    if (mayAssign()
        && (lead.status() == LeadStatus.ASSIGNED || lead.status() == LeadStatus.CONTACTED)) {
      rarely("reassign", t("ui.sales.lead.reassign"), () -> assign(lead));
    }
    if (mayAssign() && ways.contains(LeadStep.REQUEUE)) {
      rarely(
          "requeue",
          t("ui.sales.lead.requeue"),
          () -> {
            show(desk.requeue(lead.id(), lead.version()));
            Toast.done(t("ui.sales.lead.requeued"));
          });
    }
    if (mayWork() && ways.contains(LeadStep.INVALIDATE)) {
      rarely(
          "invalidate",
          t("ui.sales.lead.invalidate"),
          () ->
              Confirm.reason(
                  t("ui.sales.lead.invalidate"),
                  t("ui.sales.lead.invalidate.why"),
                  t("ui.sales.lead.invalidate"),
                  reason -> show(desk.invalidate(lead.id(), reason, lead.version()))));
    }
  }

  private boolean mayWork() {
    return permissions.may(Action.LEAD_CAPTURE, Verb.WRITE);
  }

  private boolean mayAssign() {
    return permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE);
  }

  private Component facts(LeadRow lead) {
    var facts =
        new Facts()
            .fact(t("ui.sales.phone"), lead.phone())
            .fact(t("ui.sales.interest"), lead.interest())
            .fact(t("ui.sales.lead.channel"), lead.channel())
            .fact(t("ui.sales.lead.source"), lead.source())
            .fact(t("ui.sales.lead.campaign"), lead.campaign())
            .fact(t("ui.sales.note"), lead.note())
            .fact(t("ui.sales.lead.firstAnswer"), answer(lead));
    if (!lead.reason().isEmpty()) {
      facts.fact(t("ui.sales.lead.invalidReason"), lead.reason());
    }
    return facts;
  }

  /// When he was answered, or by when he has to be.
  private Component answer(LeadRow lead) {
    var due = lead.answerDue();
    if (due == null) {
      return new Span(fmt.moment(lead.firstResponseAt()));
    }
    var now = clock.instant();
    return due.isBefore(now)
        ? new StatusBadge(t("ui.sales.lead.answerLate", fmt.ago(due, now)), Tone.BAD)
        : new StatusBadge(t("ui.sales.lead.answerUntil", fmt.time(due)), Tone.WAITING);
  }

  private static Timeline.Entry entry(TouchRow touch) {
    return new Timeline.Entry(
        touch.at(),
        switch (touch.kind()) {
          case RECEIVED -> "bell";
          case CONTACTED -> "phone";
          case UNANSWERED -> "clock";
        },
        touch.kind() == TouchKind.CONTACTED
            ? Tone.GOOD
            : touch.kind() == TouchKind.UNANSWERED ? Tone.WAITING : Tone.INFO,
        touch.kind() == TouchKind.RECEIVED
            ? t("ui.sales.lead.touched", touch.channel(), touch.source(), touch.campaign()).strip()
            : t(touch.kind()),
        touch.note(),
        touch.byName(),
        "");
  }

  private void assign(LeadRow lead) {
    var to = SalesFields.colleague(organization, lead.store());
    new FormDialog(t("ui.sales.lead.assign"))
        .wide("owner", to)
        .save(
            t("ui.sales.lead.assign"),
            () -> {
              @Nullable EmployeeRow chosen = to.getValue();
              var somebody = Required.value("owner", chosen);
              show(desk.assign(lead.id(), somebody.id(), lead.version()));
              Toast.done(t("ui.sales.lead.assigned", somebody.name()));
            })
        .open();
  }

  private void contact(LeadRow lead) {
    new LeadContactDialog(desk, lead.id(), lead.version(), lead.name(), this::show).open();
  }

  private void noAnswer(LeadRow lead) {
    show(desk.noAnswer(lead.id(), null, lead.version()));
    Toast.done(t("ui.sales.lead.noAnswer.done"));
  }

  private void qualify(LeadRow lead) {
    var next = new NextActionFields(clock);
    var form = new FormDialog(t("ui.sales.lead.qualify"));
    form.plain(new Span(t("ui.sales.lead.qualify.hint")));
    next.putInto(form);
    form.save(
            t("ui.sales.lead.qualify"),
            () -> {
              var opportunity = desk.qualify(lead.id(), next.chosen(), lead.version());
              getUI().ifPresent(screen -> screen.navigate("sales/opportunities/" + opportunity));
            })
        .open();
  }
}
