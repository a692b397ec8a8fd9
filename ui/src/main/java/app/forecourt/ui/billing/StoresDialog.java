package app.forecourt.ui.billing;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.billing.BillingCard;
import app.forecourt.billing.BillingOffice;
import app.forecourt.billing.StoreChange;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Toast;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import java.util.function.Consumer;

/// Changes the number of stores paid for in two steps: what it costs, then doing it at that price.
class StoresDialog {

  private final BillingOffice office;
  private final BillingCard card;
  private final Consumer<BillingCard> then;

  /// @param then gets what was changed
  StoresDialog(BillingOffice office, BillingCard card, Consumer<BillingCard> then) {
    this.office = office;
    this.card = card;
    this.then = then;
  }

  void open() {
    IntegerField stores =
        Fields.number(t("ui.billing.stores"), Math.max(1, card.storesInUse()), card.mostStores());
    stores.setValue(card.stores());
    stores.setHelperText(t("ui.billing.stores.in-use", card.storesInUse()));
    new FormDialog(t("ui.billing.stores.change"))
        .wide("stores", stores)
        .save(
            t("ui.billing.stores.preview"),
            () -> confirm(office.preview(Required.value("stores", stores.getValue()))))
        .open();
  }

  private void confirm(StoreChange change) {
    var key = UUID.randomUUID();
    var fmt = Fmt.here();
    var told = new Div();
    told.add(
        new Paragraph(
            t(
                "ui.billing.stores.from-to",
                change.from(),
                change.to(),
                fmt.money(change.monthly()))));
    if (change.at() == null) {
      told.add(new Paragraph(t("ui.billing.stores.free")));
    } else {
      told.add(new InvoiceTable(change.now()));
      told.add(
          new Paragraph(
              t(
                  change.now().total().isNegative()
                      ? "ui.billing.stores.credit"
                      : "ui.billing.stores.charge")));
    }
    new FormDialog(t("ui.billing.stores.confirm"))
        .plain(told)
        .save(
            t("ui.billing.stores.apply"),
            () -> {
              var changed = office.change(change.to(), change.at(), key);
              Toast.done(t("ui.billing.stores.done", changed.stores()));
              then.accept(changed);
            })
        .open();
  }
}
