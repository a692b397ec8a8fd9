package app.forecourt.ui.receivables;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.RefundRow;
import app.forecourt.receivables.RefundStatus;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Collectors;

/// Money that is owed back: one person lets it go, another one cancelled the document.
@Route("sales/refunds")
@Menu(title = "ui.receivables.refunds", order = 38)
@PermitAll
@Needs(Action.RECEIPT)
class RefundsView extends Page {

  private static final int LATEST = 50;

  private final CashDesk desk;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final Div queues = new Div();

  RefundsView(CashDesk desk, Permissions permissions, Clock clock) {
    super(t("ui.receivables.refunds"));
    this.desk = desk;
    this.permissions = permissions;
    this.clock = clock;
    queues.addClassName("queues");
    add(new Paragraph(t("ui.receivables.refunds.fourEyes")), queues);
    show();
  }

  private void show() {
    queues.removeAll();
    var mine = desk.refundsToApprove().stream().map(RefundRow::id).collect(Collectors.toSet());
    for (var status : RefundStatus.values()) {
      var refunds = desk.refunds(status, null, LATEST);
      var queue = new Section(new H2(t(status)));
      queue.setId("refunds-" + status);
      queue.addClassName("panel");
      if (refunds.isEmpty()) {
        queue.add(new EmptyState(t("ui.receivables.refunds.none"), ""));
      }
      refunds.forEach(refund -> queue.add(card(refund, mine.contains(refund.id()))));
      queues.add(queue);
    }
  }

  private Component card(RefundRow refund, boolean approves) {
    var facts =
        new Facts()
            .fact(t("ui.receivables.amount"), refund.amount())
            .fact(t("ui.receivables.debtor"), refund.customerName())
            .fact(
                t("ui.receivables.refund.requested"),
                said(refund.requestedBy()) + " · " + fmt.ago(refund.requestedAt(), clock.instant()))
            .fact(t("ui.receivables.refund.approved"), approved(refund));
    if (refund.status() == RefundStatus.PAID) {
      facts
          .fact(t("ui.receivables.method"), refund.method())
          .fact(t("ui.receivables.refund.paid"), refund.paidAt());
    }
    var actions = new Div(new StatusBadge(refund.status(), CashTones.of(refund.status())));
    actions.addClassName("actions");
    var pays = permissions.sight(Action.RECEIPT, Verb.WRITE).reaches(refund.store(), null);
    if (approves) {
      actions.add(
          button(
              "approve-" + refund.document(),
              t("ui.receivables.refund.approve"),
              () -> approve(refund)));
    }
    if (refund.status() == RefundStatus.APPROVED && pays) {
      actions.add(
          button("pay-" + refund.document(), t("ui.receivables.refund.pay"), () -> pay(refund)));
    }
    var card = RecordPage.section(refund.document(), facts, actions);
    card.setId("refund-" + refund.document());
    return card;
  }

  private static Button button(String id, String text, Runnable work) {
    var button = new Button(text, click -> work.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setId(id);
    return button;
  }

  private static String approved(RefundRow refund) {
    return refund.approvedFor().isEmpty()
        ? refund.approvedBy()
        : t("ui.receivables.refund.approvedFor", refund.approvedBy(), refund.approvedFor());
  }

  private static String said(String name) {
    return name.isEmpty() ? t("ui.receivables.system") : name;
  }

  private void approve(RefundRow refund) {
    Confirm.ask(
        t("ui.receivables.refund.approve"),
        t("ui.receivables.refund.approve.text", refund.amount(), refund.customerName()),
        t("ui.receivables.refund.approve"),
        () -> {
          desk.approveRefund(refund.id(), refund.version());
          show();
          Toast.done(t("ui.receivables.refund.isApproved"));
        });
  }

  private void pay(RefundRow refund) {
    var how = new PaymentFields();
    how.putInto(
            new FormDialog(t("ui.receivables.refund.pay"))
                .plain(
                    new Paragraph(
                        t(
                            "ui.receivables.refund.pay.text",
                            refund.amount(),
                            refund.customerName()))))
        .save(
            "refund-save",
            t("ui.receivables.refund.pay"),
            () -> {
              desk.payRefund(refund.id(), how.method(), how.reference(), refund.version());
              show();
              Toast.done(t("ui.receivables.refund.isPaid", refund.amount()));
            })
        .open();
  }
}
