package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.LossReason;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.SalesDesk;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/// Asks why a customer does not buy from us.
final class LossDialog extends FormDialog {

  LossDialog(SalesDesk desk, OpportunityCard card, Consumer<OpportunityCard> then) {
    super(t("ui.sales.lose.title", card.customerName()));
    var reason = Fields.choice(t("ui.sales.lose.reason"), LossReason.class);
    reason.setRequiredIndicatorVisible(true);
    reason.setId("loss-reason");
    var competitor = Fields.text(t("ui.sales.lose.competitor"), 60);
    competitor.setId("loss-competitor");
    reason.addValueChangeListener(chosen ->
        competitor.setRequiredIndicatorVisible(chosen.getValue() == LossReason.COMPETITOR));
    plain(new Span(t("ui.sales.lose.hint")))
        .field("reason", reason)
        .field("competitor", competitor)
        .save(
            t("ui.sales.lose"),
            () ->
                then.accept(
                    desk.lose(
                        card.id(),
                        Required.value("reason", reason.getValue()),
                        competitor.getValue(),
                        card.version())));
  }
}
