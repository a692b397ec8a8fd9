package app.forecourt.ui.receivables;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.ReceiptRow;
import app.forecourt.receivables.ReceivableId;
import app.forecourt.receivables.ReceivableRow;
import app.forecourt.receivables.ReceivableStatus;
import app.forecourt.receivables.SourceType;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;

/// What somebody owes for a document, and what was paid on it.
@Route("receivables")
@PermitAll
@Needs(Action.RECEIVABLE)
class ReceivableView extends RecordPage implements HasUrlParameter<String> {

  private final CashDesk desk;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();

  ReceivableView(CashDesk desk, Permissions permissions, Clock clock) {
    this.desk = desk;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    show(new ReceivableId(idIn(address)));
  }

  private void show(ReceivableId id) {
    var owed = desk.row(id);
    clear();
    heading(owed.number());
    beside(new StatusBadge(owed.status(), CashTones.of(owed.status())));
    meta(owed.debtorName(), owed.storeName(), t(owed.type()));
    if (owed.status().outstanding()
        && permissions.sight(Action.RECEIPT, Verb.WRITE).reaches(owed.store(), owed.owner())) {
      primary(t("ui.receivables.take"), () -> payment(owed).open()).setId("take-payment");
    }
    if (owed.status() == ReceivableStatus.CANCELLED
        && owed.paid().isPositive()
        && permissions.may(Action.RECEIPT, Verb.READ)) {
      actions(link("sales/refunds", t("ui.receivables.refunds")));
    }
    var receipts = desk.receipts(id);
    left(
        t("ui.receivables.receipts"),
        receipts.isEmpty()
            ? new EmptyState(t("ui.receivables.receipts.none"), "")
            : new Timeline(receipts.stream().map(ReceivableView::entry).toList(), clock.instant()));
    right(t("ui.receivables.facts"), facts(owed));
  }

  private Facts facts(ReceivableRow owed) {
    var bucket = owed.bucket();
    return new Facts()
        .fact(t("ui.receivables.amount"), owed.amount())
        .fact(t("ui.receivables.paid"), owed.paid())
        .fact(t("ui.receivables.outstanding"), outstanding(owed))
        .fact(t("ui.receivables.due"), owed.due())
        .fact(
            t("ui.receivables.bucket"),
            bucket == null ? new Span(Fmt.NONE) : new StatusBadge(bucket, CashTones.of(bucket)))
        .fact(t("ui.receivables.debtor"), debtor(owed))
        .fact(t("ui.receivables.owner"), owed.ownerName())
        .fact(t("ui.receivables.document"), document(owed));
  }

  private Component outstanding(ReceivableRow owed) {
    var left = new Span(fmt.money(owed.outstanding()));
    left.setId("outstanding");
    return left;
  }

  private Component debtor(ReceivableRow owed) {
    return permissions.may(Action.CUSTOMER, Verb.READ)
        ? link("customers/" + owed.debtor(), owed.debtorName())
        : new Span(owed.debtorName());
  }

  private Component document(ReceivableRow owed) {
    return owed.type() == SourceType.ORDER && permissions.may(Action.ORDER, Verb.READ)
        ? link("sales/orders/" + owed.source(), owed.number())
        : new Span(owed.number());
  }

  /// Each dialog has a key of its own: however often it is sent, it pays once.
  private FormDialog payment(ReceivableRow owed) {
    var key = UUID.randomUUID();
    var amount = new MoneyField("amount", t("ui.receivables.payment"));
    amount.setId("payment-amount");
    amount.setRequiredIndicatorVisible(true);
    amount.setMoney(owed.outstanding());
    amount.setHelperText(t("ui.receivables.payment.left", owed.outstanding()));
    var how = new PaymentFields();
    var form = new FormDialog(t("ui.receivables.take")).field("amount", amount);
    return how.putInto(form)
        .save(
            "payment-save",
            t("ui.receivables.take"),
            () -> {
              var receipt =
                  desk.receive(
                      owed.id(),
                      Required.value("amount", amount.money()),
                      how.method(),
                      how.reference(),
                      key);
              show(owed.id());
              Toast.done(t("ui.receivables.taken", receipt.amount(), receipt.number()));
            });
  }

  private static Timeline.Entry entry(ReceiptRow receipt) {
    return new Timeline.Entry(
        receipt.takenAt(),
        "money",
        Tone.GOOD,
        t("ui.receivables.receipt", receipt.amount(), receipt.method(), receipt.number()),
        receipt.reference(),
        receipt.takenBy(),
        "");
  }

  private static Anchor link(String address, String text) {
    var link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
