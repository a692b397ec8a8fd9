package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.receivables.ReceiptRow;
import app.forecourt.receivables.ReceivableId;
import app.forecourt.sales.OrderCard;
import app.forecourt.sales.OrderDesk;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// What an order's customer has paid, and taking more of it.
@Service
class OrderPayments {

  private static final Money USUAL_DEPOSIT = Money.yuan(10_000);

  private final OrderDesk orders;
  private final CashDesk cash;
  private final Permissions permissions;
  private final Clock clock;

  OrderPayments(OrderDesk orders, CashDesk cash, Permissions permissions, Clock clock) {
    this.orders = orders;
    this.cash = cash;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// @param then what is to be done when something was paid
  Component of(OrderCard card, Runnable then) {
    var receivable = card.receivable();
    if (receivable == null) {
      return new Span(t("ui.sales.order.notBinding"));
    }
    var panel = new Div();
    panel.addClassName("payments");
    panel.add(
        new Facts()
            .fact(t("ui.sales.total"), card.row().total())
            .fact(t("ui.sales.paid"), card.paid())
            .fact(t("ui.sales.outstanding"), outstanding(card)));
    if (permissions.may(Action.RECEIPT, Verb.READ)) {
      panel.add(
          new Timeline(
              cash.receipts(receivable).stream().map(OrderPayments::entry).toList(),
              clock.instant()));
    }
    if (permissions.may(Action.RECEIPT, Verb.WRITE) && card.outstanding().isPositive()) {
      var receive =
          new Button(t("ui.sales.receive"), click -> receive(card, receivable, then).open());
      receive.setId("receive");
      panel.add(receive);
    }
    return panel;
  }

  private static Component outstanding(OrderCard card) {
    var text = Fmt.here().money(card.outstanding());
    if (card.creditApproved()) {
      return new StatusBadge(t("ui.sales.order.onCredit", text), Tone.INFO);
    }
    return new StatusBadge(text, card.outstanding().isPositive() ? Tone.WAITING : Tone.GOOD);
  }

  private static Timeline.Entry entry(ReceiptRow receipt) {
    return new Timeline.Entry(
        receipt.takenAt(),
        "money",
        Tone.GOOD,
        t("ui.sales.receipt", receipt.amount(), receipt.method(), receipt.number()),
        receipt.reference(),
        receipt.takenBy(),
        "");
  }

  /// The first money a customer pays; whose order it is takes it.
  FormDialog deposit(OrderCard card, Consumer<OrderCard> then) {
    var key = UUID.randomUUID().toString();
    var total = card.row().total();
    return payment(
        t("ui.sales.order.deposit"),
        USUAL_DEPOSIT.compareTo(total) < 0 ? USUAL_DEPOSIT : total,
        "",
        (amount, method) -> {
          then.accept(orders.takeDeposit(card.id(), amount, method, key));
          Toast.done(t("ui.sales.order.deposited", amount));
        });
  }

  private FormDialog receive(OrderCard card, ReceivableId receivable, Runnable then) {
    var key = UUID.randomUUID();
    var reference = Fields.text(t("ui.sales.reference"), 60);
    reference.setId("payment-reference");
    return payment(
            t("ui.sales.receive"),
            card.outstanding(),
            card.row().number(),
            (amount, method) -> {
              cash.receive(receivable, amount, method, reference.getValue(), key);
              then.run();
              Toast.done(t("ui.sales.received", amount));
            })
        .field("reference", reference);
  }

  private static FormDialog payment(
      String title, Money suggested, String hint, BiConsumer<Money, PaymentMethod> work) {
    var amount = new MoneyField("amount", t("ui.sales.amount"));
    amount.setId("payment-amount");
    amount.setRequiredIndicatorVisible(true);
    amount.setMoney(suggested);
    amount.setHelperText(hint);
    var method = Fields.choice(t("ui.sales.method"), PaymentMethod.class);
    method.setId("payment-method");
    method.setValue(PaymentMethod.TRANSFER);
    return new FormDialog(title)
        .field("amount", amount)
        .field("method", method)
        .save(
            t("ui.sales.receive.action"),
            () ->
                work.accept(
                    Required.value("amount", amount.money()),
                    Required.value("method", method.getValue())));
  }
}
