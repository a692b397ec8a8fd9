package app.forecourt.ui.billing;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.billing.BillingCard;
import app.forecourt.billing.BillingOffice;
import app.forecourt.billing.InvoiceRow;
import app.forecourt.billing.Standing;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The group's subscription: how it stands, what comes next, what was paid, and what can be done.
@Route("billing")
@Menu(title = "ui.billing.title", order = 95)
@PermitAll
@Needs(Action.TENANT_SETTINGS)
class BillingView extends Page {

  private final transient BillingOffice office;
  private final boolean pays;
  private final Fmt fmt = Fmt.here();
  private final Div content = new Div();

  BillingView(BillingOffice office, Permissions permissions) {
    super(t("ui.billing.title"));
    this.office = office;
    this.pays = permissions.may(Action.TENANT_SETTINGS, Verb.WRITE);
    content.addClassName("page");
    add(content);
    show(latest());
  }

  /// As Stripe says now, or as it last said if it does not answer.
  private BillingCard latest() {
    try {
      return office.refreshed();
    } catch (Refusal unavailable) {
      if (unavailable.kind() != Refusal.Kind.UNAVAILABLE) {
        throw unavailable;
      }
      return office.card();
    }
  }

  private void show(BillingCard card) {
    clearActions();
    content.removeAll();
    beside(new StatusBadge(card.standing(), tone(card.standing())));
    if (pays) {
      offer(card);
    }
    notice(card).ifPresent(content::add);
    content.add(panel("ui.billing.subscription", facts(card)));
    if (card.standing().runs()) {
      content.add(panel("ui.billing.next", asked(this::upcoming)));
    }
    if (card.status() != null) {
      content.add(panel("ui.billing.invoices", asked(this::invoices)));
    }
  }

  private void offer(BillingCard card) {
    if (card.standing().runs()) {
      primary(
          t("ui.billing.stores.change"), () -> new StoresDialog(office, card, this::show).open());
      action(t("ui.billing.portal"), () -> leaveFor(office.portal(Says.language())));
    } else {
      primary(t("ui.billing.subscribe"), () -> leaveFor(office.subscribe(Says.language())));
    }
  }

  private static void leaveFor(URI page) {
    UI.getCurrent().getPage().setLocation(page);
  }

  private Optional<Component> notice(BillingCard card) {
    return Optional.ofNullable(
            switch (card.standing()) {
              case PENDING -> t("ui.billing.notice.pending");
              case TRIALING -> t("ui.billing.notice.trialing", fmt.day(card.trialEnd()));
              case ACTIVE -> null;
              case CANCELING -> t("ui.billing.notice.canceling", fmt.day(card.cancelAt()));
              case PAST_DUE -> t("ui.billing.notice.past-due", fmt.day(card.readOnlyFrom()));
              case READ_ONLY -> t("ui.billing.notice.read-only", fmt.day(card.suspendedFrom()));
              case SUSPENDED -> t("ui.billing.notice.suspended");
              case CANCELED -> t("ui.billing.notice.canceled");
              case ARCHIVED -> t("ui.billing.notice.archived");
            })
        .map(sentence -> {
          var notice = new Div(new Icon("info"), new Span(sentence));
          notice.addClassName("banner");
          notice.getElement().setAttribute("role", "status");
          return notice;
        });
  }

  private Facts facts(BillingCard card) {
    return new Facts()
        .fact(t("ui.billing.plan"), t("plans.plan." + card.plan()))
        .fact(
            t("ui.billing.stores"),
            t("ui.billing.stores.of", card.stores(), card.storesInUse(), card.mostStores()))
        .fact(t("ui.billing.monthly"), card.monthly())
        .fact(t("ui.billing.period-end"), fmt.day(card.periodEnd()))
        .fact(t("ui.billing.paid-through"), fmt.day(card.paidThrough()));
  }

  private Component upcoming() {
    return office
        .upcoming()
        .<Component>map(InvoiceTable::new)
        .orElseGet(() -> new EmptyState(t("ui.billing.next.none"), ""));
  }

  private Component invoices() {
    var invoices = office.invoices();
    if (invoices.isEmpty()) {
      return new EmptyState(t("ui.billing.invoices.none"), "");
    }
    var grid = new Grid<InvoiceRow>();
    grid.addColumn(invoice -> fmt.day(invoice.at())).setHeader(t("ui.billing.invoice.day"));
    grid.addColumn(invoice -> fmt.text(invoice.number())).setHeader(t("ui.billing.invoice.number"));
    grid.addComponentColumn(invoice ->
            new StatusBadge(t("ui.billing.invoice." + invoice.status()), tone(invoice.status())))
        .setHeader(t("ui.billing.invoice.status"));
    grid.addColumn(invoice -> fmt.money(invoice.total())).setHeader(t("ui.billing.invoice.total"));
    grid.addComponentColumn(BillingView::links).setHeader(t("ui.billing.invoice.documents"));
    grid.getColumns().forEach(column -> column.setAutoWidth(true));
    grid.setItems(invoices);
    grid.setAllRowsVisible(true);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    return grid;
  }

  private static Component links(InvoiceRow invoice) {
    var links = new Div();
    links.addClassName("actions");
    link(links, invoice.pdf(), "PDF");
    if (invoice.status().equals("open")) {
      link(links, invoice.page(), t("ui.billing.invoice.pay"));
    }
    return links;
  }

  private static void link(Div links, @Nullable String address, String text) {
    if (address != null) {
      var link = new Anchor(address, text);
      link.setTarget("_blank");
      link.getElement().setAttribute("rel", "noopener");
      links.add(link);
    }
  }

  /// What only Stripe knows; if it does not answer, the rest of the screen stands all the same.
  private Component asked(Supplier<Component> question) {
    try {
      return question.get();
    } catch (Refusal refused) {
      var again = new Button(t("ui.kit.retry"), click -> show(latest()));
      return new EmptyState(Refusals.sentence(refused).orElseThrow(() -> refused), "", again);
    }
  }

  private static Div panel(String title, Component content) {
    var panel = new Div(new H2(t(title)), content);
    panel.addClassName("panel");
    return panel;
  }

  private static Tone tone(Standing standing) {
    return switch (standing) {
      case ACTIVE -> Tone.GOOD;
      case TRIALING -> Tone.INFO;
      case PENDING, CANCELING -> Tone.WAITING;
      case PAST_DUE, READ_ONLY, SUSPENDED -> Tone.BAD;
      case CANCELED, ARCHIVED -> Tone.NEUTRAL;
    };
  }

  private static Tone tone(String status) {
    return switch (status) {
      case "paid" -> Tone.GOOD;
      case "open" -> Tone.WAITING;
      case "uncollectible" -> Tone.BAD;
      default -> Tone.NEUTRAL;
    };
  }
}
