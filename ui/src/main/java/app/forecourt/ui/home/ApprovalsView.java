package app.forecourt.ui.home;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.RefundRow;
import app.forecourt.sales.ApprovalKind;
import app.forecourt.sales.ApprovalRow;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What waits for somebody's yes or no, with all he needs to know side by side. With the keyboard:
/// A approves and R rejects the one in focus.
@Route("approvals")
@Menu(title = "ui.home.approvals.title", order = 11)
@PermitAll
@Needs(value = Action.LOST_DEAL, verb = Verb.APPROVE)
class ApprovalsView extends Page {

  private final OrderDesk orders;
  private final SalesDesk sales;
  private final CashDesk cash;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final Div inbox = new Div();

  ApprovalsView(
      OrderDesk orders, SalesDesk sales, CashDesk cash, Permissions permissions, Clock clock) {
    super(t("ui.home.approvals.title"));
    this.orders = orders;
    this.sales = sales;
    this.cash = cash;
    this.permissions = permissions;
    this.clock = clock;
    var keys = new Span(t("ui.home.approvals.keys"));
    keys.addClassNames("quiet", "not-phone");
    actions(keys);
    inbox.addClassName("inbox");
    add(inbox);
    show();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    focusFirst();
  }

  private void show() {
    inbox.removeAll();
    orders.approvals().forEach(row -> inbox.add(card(row)));
    sales.losses().forEach(lost -> inbox.add(card(lost)));
    cash.refundsToApprove().forEach(refund -> inbox.add(card(refund)));
    if (inbox.getComponentCount() == 0) {
      inbox.add(new EmptyState(t("ui.home.approvals.none"), t("ui.home.approvals.none.hint")));
    }
    if (isAttached()) {
      focusFirst();
    }
  }

  private void focusFirst() {
    inbox.getChildren().findFirst().ifPresent(first -> first.getElement().callJsFunction("focus"));
  }

  // Prices and cancellations

  private Component card(ApprovalRow row) {
    var order = row.order();
    var facts =
        new Facts()
            .fact(t("ui.sales.customer"), order.customerName())
            .fact(t("ui.sales.model"), order.model());
    if (row.kind() == ApprovalKind.DISCOUNT) {
      facts
          .fact(t("ui.sales.listPrice"), order.list())
          .fact(t("ui.sales.price"), order.price())
          .fact(
              t("ui.sales.discount"),
              new StatusBadge(
                  t(
                      "ui.home.discount",
                      order.list().minus(order.price()),
                      fmt.basisPoints(order.discountBp()),
                      row.level()),
                  Tone.WAITING));
      var gross = gross(row);
      if (gross != null) {
        facts.fact(t("ui.home.gross"), gross);
      }
    } else {
      facts
          .fact(t("ui.sales.total"), order.total())
          .fact(t("ui.sales.order.cancel.why"), row.reason());
    }
    facts.fact(
        t("ui.home.askedBy"),
        t(
            "ui.home.asked",
            row.askedByName(),
            order.storeName(),
            fmt.ago(row.askedAt(), clock.instant())));
    return panel(
        new StatusBadge(row.kind(), Tone.WAITING),
        "sales/orders/" + order.id(),
        order.number(),
        facts,
        () -> {
          orders.approve(order.id(), order.version());
          Toast.done(t("ui.sales.approved", order.number()));
        },
        () ->
            Confirm.reason(
                t("ui.sales.reject.title", order.number()),
                t("ui.sales.reject.why"),
                t("ui.sales.reject"),
                reason -> {
                  orders.reject(order.id(), reason, order.version());
                  Toast.done(t("ui.home.rejected", order.number()));
                  show();
                }));
  }

  /// What is left of the price if he gets the car that is longest in stock; null for whoever may
  /// not know it, or if there is none.
  private @Nullable String gross(ApprovalRow row) {
    if (!permissions.seesCost()) {
      return null;
    }
    return orders.candidates(row.order().id()).stream()
        .map(VehicleRow::cost)
        .filter(Objects::nonNull)
        .findFirst()
        .map(cost -> said(row.order().price(), cost))
        .orElse(null);
  }

  private String said(Money price, Money cost) {
    var gross = price.minus(cost);
    return t("ui.home.gross.is", gross, fmt.basisPoints(gross.basisPointsOf(price)));
  }

  // Lost customers

  private Component card(OpportunityCard lost) {
    var facts =
        new Facts()
            .fact(t("ui.sales.interest"), lost.interest())
            .fact(t("ui.sales.value"), lost.value().isZero() ? null : lost.value())
            .fact(t("ui.sales.lose.reason"), lost.lossReason())
            .fact(t("ui.sales.lose.competitor"), lost.competitor())
            .fact(
                t("ui.sales.contacts"),
                t("ui.sales.contacts.count", lost.contacts(), lost.effectiveContacts()))
            .fact(
                t("ui.home.askedBy"),
                t(
                    "ui.home.asked",
                    lost.ownerName(),
                    lost.storeName(),
                    fmt.ago(lost.stageSince(), clock.instant())));
    return panel(
        new StatusBadge(lost.stage(), Tone.WAITING),
        "sales/opportunities/" + lost.id(),
        lost.customerName(),
        facts,
        () -> {
          sales.confirmLoss(lost.id(), lost.version());
          Toast.done(t("ui.home.loss.confirmed", lost.customerName()));
        },
        () ->
            decide(() -> {
              sales.rejectLoss(lost.id(), lost.version());
              Toast.done(t("ui.home.loss.rejected", lost.customerName()));
            }));
  }

  // Money that goes back

  private Component card(RefundRow refund) {
    var facts =
        new Facts()
            .fact(t("ui.sales.customer"), refund.customerName())
            .fact(t("ui.home.refund.amount"), refund.amount())
            .fact(
                t("ui.home.askedBy"),
                t(
                    "ui.home.refund.asked",
                    refund.requestedBy().isEmpty()
                        ? t("ui.receivables.system")
                        : refund.requestedBy(),
                    fmt.ago(refund.requestedAt(), clock.instant())));
    return panel(
        new StatusBadge(t("ui.home.refund"), Tone.WAITING),
        "receivables/" + refund.receivable(),
        refund.document(),
        facts,
        () -> {
          cash.approveRefund(refund.id(), refund.version());
          Toast.done(t("ui.receivables.refund.isApproved"));
        },
        null);
  }

  // What all of them look like

  /// @param reject null for what waits until somebody approves it
  private Section panel(
      StatusBadge kind,
      String address,
      String name,
      Component facts,
      Runnable approve,
      @Nullable Runnable reject) {
    var link = new Anchor(address, name);
    link.getElement().setAttribute("router-link", true);
    var head = new H2(link);
    var yes = new Button(t("ui.sales.approve"), click -> decide(approve));
    yes.addThemeVariants(ButtonVariant.PRIMARY);
    yes.setDisableOnClick(true);
    yes.setTestId("approve");
    var buttons = new Div(yes);
    buttons.addClassName("actions");
    var title = new Div(head, kind);
    title.addClassName("inbox-head");
    var panel = new Section(title, facts, buttons);
    panel.addClassNames("panel", "inbox-card");
    panel.getElement().setAttribute("tabindex", "0");
    panel.getElement().setAttribute("aria-label", name);
    Shortcuts.addShortcutListener(panel, () -> decide(approve), Key.KEY_A).listenOn(panel);
    if (reject != null) {
      var no = new Button(t("ui.sales.reject"), click -> reject.run());
      no.setTestId("reject");
      buttons.addComponentAsFirst(no);
      Shortcuts.addShortcutListener(panel, reject::run, Key.KEY_R).listenOn(panel);
    }
    return panel;
  }

  /// Whatever comes of it, what still waits is shown.
  private void decide(Runnable decision) {
    Refusals.allowed(decision);
    show();
  }
}
