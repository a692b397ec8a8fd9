package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.StoreRow;
import app.forecourt.reporting.Cockpit;
import app.forecourt.reporting.GroupReports;
import app.forecourt.reporting.Kpi;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/// Sets what a store is to reach in a month.
class GoalDialog extends FormDialog {

  GoalDialog(GroupReports reports, Cockpit cockpit, YearMonth month, Runnable done) {
    super(t("ui.hq.goals.title", month.toString()));
    var store =
        Fields.pick(
            t("ui.hq.store"),
            cockpit.lines().stream().map(Cockpit.Line::store).toList(),
            StoreRow::name);
    var kpi = Fields.choice(t("ui.hq.kpi"), cockpit.total().keySet(), choice -> t(choice));
    var amount = new BigDecimalField(t("ui.hq.goals.amount"));
    kpi.addValueChangeListener(change ->
        amount.setHelperText(
            change.getValue() != null && change.getValue().unit() == Kpi.Unit.MONEY
                ? t("ui.hq.goals.yuan")
                : t("ui.hq.goals.pieces")));
    kpi.setValue(Kpi.DELIVERIES);
    field("store", store);
    field("kpi", kpi);
    field("amount", amount);
    save(
        t("ui.kit.save"),
        () -> {
          var of = Required.value("kpi", kpi.getValue());
          reports.setGoal(
              Required.value("store", store.getValue()).id(),
              month,
              of,
              counted(of, Required.value("amount", amount.getValue())));
          done.run();
        });
  }

  private static long counted(Kpi kpi, BigDecimal typed) {
    return kpi.unit() == Kpi.Unit.MONEY
        ? Money.yuan(typed.setScale(2, RoundingMode.HALF_UP)).fen()
        : typed.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
