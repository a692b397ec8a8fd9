package app.forecourt.ui.billing;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.billing.InvoiceLine;
import app.forecourt.billing.InvoiceSheet;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/// An invoice to come, store by store, down to what will be collected.
class InvoiceTable extends Div {

  private final Fmt fmt = Fmt.here();
  private final NativeTableBody rows = new NativeTableBody();
  private int unnamed;

  InvoiceTable(InvoiceSheet sheet) {
    var table = new NativeTable();
    table.addClassName("chart-table");
    var head = new NativeTableRow();
    for (var column : new String[] {"store", "what", "span", "amount"}) {
      head.add(new NativeTableHeaderCell(t("ui.billing.line." + column)));
    }
    table.add(new NativeTableHeader(head), rows);
    sheet.lines().forEach(this::line);
    sum("ui.billing.line.tax", sheet.tax());
    sum("ui.billing.line.balance", sheet.balance());
    sum("ui.billing.line.total", sheet.total());
    row(t("ui.billing.line.due"), "", fmt.day(sheet.at()), fmt.money(sheet.due()));
    add(table);
  }

  private void line(InvoiceLine line) {
    var store = line.store();
    row(
        store == null ? t("ui.billing.line.not-set-up", ++unnamed) : store,
        t(line.change() ? "ui.billing.line.change" : "ui.billing.line.period"),
        fmt.day(line.from()) + " – " + fmt.day(line.to()),
        fmt.money(line.amount()));
  }

  private void sum(String what, Money amount) {
    if (!amount.isZero()) {
      row(t(what), "", "", fmt.money(amount));
    }
  }

  private void row(String... cells) {
    var row = new NativeTableRow();
    for (var cell : cells) {
      row.add(new NativeTableCell(cell));
    }
    rows.add(row);
  }
}
