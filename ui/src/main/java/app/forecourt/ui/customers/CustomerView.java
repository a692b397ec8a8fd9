package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CarRow;
import app.forecourt.customers.Consents;
import app.forecourt.customers.CustomerCard;
import app.forecourt.customers.CustomerHit;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.RequestRow;
import app.forecourt.customers.Timeline;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// All there is to know of a customer.
@Route("customers")
@PermitAll
@Needs(Action.CUSTOMER)
class CustomerView extends RecordPage implements HasUrlParameter<String> {

  private static final int LONGEST_REQUEST = 500;

  private final CustomersDesk desk;
  private final Timeline timeline;
  private final Consents consents;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();

  CustomerView(
      CustomersDesk desk,
      Timeline timeline,
      Consents consents,
      OrganizationDesk organization,
      Permissions permissions,
      Clock clock) {
    this.desk = desk;
    this.timeline = timeline;
    this.consents = consents;
    this.organization = organization;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    show(new CustomerId(idIn(address)));
  }

  private void show(CustomerId id) {
    var card = desk.card(id);
    clear();
    heading(card.name());
    beside(new StatusBadge(card.kind(), Tone.NEUTRAL));
    meta(
        card.storeName(),
        card.ownerName().isEmpty() ? t("ui.customers.nobody") : card.ownerName(),
        t("ui.customers.sinceDay", fmt.day(card.createdAt())));
    action(t("ui.customers.ask"), () -> ask(card)).setId("ask");
    var mayAmend =
        permissions.sight(Action.LEAD_CAPTURE, Verb.WRITE).reaches(card.store(), card.owner());
    if (mayAmend) {
      action(
              t("ui.kit.edit"),
              () -> new CustomerDialog(desk, organization, permissions, card, this::show).open())
          .setId("edit-customer");
    }
    if (!card.twins().isEmpty()) {
      top(twins(card));
    }
    if (!card.openRequests().isEmpty()) {
      left(
          t("ui.customers.requests"),
          card.openRequests().stream().map(this::request).toArray(Component[]::new));
    }
    left(t("ui.customers.history"), new CustomerHistory(timeline, id, clock));
    right(t("ui.customers.facts"), facts(card));
    right(t("ui.customers.consents"), new ConsentsPanel(consents, id, mayAmend, () -> show(id)));
    right(
        t("ui.customers.cars"),
        card.cars().isEmpty()
            ? new Span(t("ui.customers.cars.none"))
            : new Div(card.cars().stream().map(this::car).toArray(Component[]::new)));
    var documents = documents(id);
    if (documents.getComponentCount() > 0) {
      right(t("ui.customers.documents"), documents);
    }
  }

  private static Component twins(CustomerCard card) {
    var row = new Div(new StatusBadge(t("ui.customers.twins"), Tone.WAITING));
    row.addClassName("actions");
    for (CustomerHit twin : card.twins()) {
      row.add(link("customers/" + twin.id(), twin.name() + " · " + twin.storeName()));
    }
    return section("", row);
  }

  private Facts facts(CustomerCard card) {
    var number = card.number();
    return new Facts()
        .fact(
            t("ui.customers.phone"),
            number == null
                ? new Span(fmt.text(card.phone()))
                : new Anchor("tel:" + number.e164(), card.phone()))
        .fact(t("ui.customers.city"), card.city())
        .fact(t("ui.customers.address"), card.address())
        .fact(t("ui.customers.birthday"), card.birthday())
        .fact(t("ui.customers.source"), card.source());
  }

  private Component car(CarRow car) {
    var facts =
        new Facts()
            .fact(t("ui.customers.model"), car.model())
            .fact(t("ui.customers.plate"), car.plate())
            .fact(t("ui.customers.vin"), fmt.vin(car.vin().value()));
    return car.boughtHere()
        ? new Div(facts, new StatusBadge(t("ui.customers.boughtHere"), Tone.GOOD))
        : facts;
  }

  private Div documents(CustomerId id) {
    var links = new Div();
    links.addClassName("actions");
    if (permissions.may(Action.ORDER, Verb.READ)) {
      links.add(
          link("sales/opportunities?f.customer=" + id, t("ui.customers.opportunities")),
          link("sales/orders?f.customer=" + id, t("ui.customers.orders")));
    }
    if (permissions.may(Action.RECEIVABLE, Verb.READ)) {
      links.add(link("sales/receivables?f.customer=" + id, t("ui.customers.receivables")));
    }
    return links;
  }

  private Component request(RequestRow request) {
    var today = BusinessDays.today(clock);
    var late = request.due().isBefore(today);
    var badge =
        request.escalatedAt() != null
            ? new StatusBadge(t("ui.customers.request.escalated"), Tone.BAD)
            : new StatusBadge(
                t("ui.customers.request.due", fmt.day(request.due())),
                late ? Tone.BAD : request.due().equals(today) ? Tone.WAITING : Tone.INFO);
    var answer = new Button(t("ui.customers.answer"), click -> answer(request));
    answer.setId("answer-" + request.id());
    var row =
        new Div(
            badge,
            new Span(t("ui.customers.request.owner", request.ownerName())),
            new Span(fmt.ago(request.askedAt(), clock.instant())),
            answer);
    row.addClassName("actions");
    return new Div(new Paragraph(request.text()), row);
  }

  private void ask(CustomerCard card) {
    var text = Fields.note(t("ui.customers.request.text"), LONGEST_REQUEST);
    text.setId("request-text");
    text.setRequiredIndicatorVisible(true);
    var staff = organization.employees(card.store()).stream().filter(EmployeeRow::active).toList();
    var owner = Fields.pick(t("ui.customers.request.by"), staff, EmployeeRow::name);
    owner.setId("request-owner");
    owner.setRequiredIndicatorVisible(true);
    staff.stream()
        .filter(somebody -> somebody.id().equals(card.owner()))
        .findFirst()
        .ifPresent(owner::setValue);
    var due = Fields.day(t("ui.customers.request.until"));
    due.setId("request-due");
    due.setRequiredIndicatorVisible(true);
    due.setValue(BusinessDays.today(clock).plusDays(1));
    new FormDialog(t("ui.customers.ask"))
        .wide("text", text)
        .field("owner", owner)
        .field("due", due)
        .save(
            "request-save",
            t("ui.kit.save"),
            () -> {
              @Nullable EmployeeRow somebody = owner.getValue();
              desk.ask(
                  card.id(),
                  text.getValue(),
                  Required.value("owner", somebody).id(),
                  Required.value("due", due.getValue()));
              show(card.id());
              Toast.done(t("ui.customers.asked"));
            })
        .open();
  }

  private void answer(RequestRow request) {
    var text = Fields.note(t("ui.customers.answer.text"), LONGEST_REQUEST);
    text.setId("answer-text");
    text.setRequiredIndicatorVisible(true);
    new FormDialog(t("ui.customers.answer"))
        .plain(new Paragraph(request.text()))
        .wide("text", text)
        .save(
            "answer-save",
            t("ui.customers.answer"),
            () -> {
              desk.answer(request.id(), text.getValue(), request.version());
              show(request.customer());
              Toast.done(t("ui.customers.answered"));
            })
        .open();
  }

  private static Anchor link(String address, String text) {
    var link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
