package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.DiscountBands;
import app.forecourt.sales.OrderCard;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/// What a customer pays and for what, and who had to agree to the discount.
final class OrderPrice extends Div {

  private final Fmt fmt = Fmt.here();

  OrderPrice(OrderCard card, DiscountBands bands) {
    var row = card.row();
    var table = new NativeTable();
    table.addClassName("price-table");
    var body = table.getBody();
    body.add(line(t("ui.sales.listPrice"), new Span(), row.list()));
    body.add(line(t("ui.sales.discount"), discount(card, bands), row.price().minus(row.list())));
    body.add(line(t("ui.sales.price"), new Span(row.model()), row.price()));
    card.lines()
        .forEach(item -> body.add(line(t(item.kind()), new Span(item.text()), item.amount())));
    table.getFoot().add(line(t("ui.sales.total"), new Span(), row.total()));
    add(table);
  }

  private NativeTableRow line(String name, Component what, Money amount) {
    var figure = new NativeTableCell(fmt.money(amount));
    figure.addClassName("num");
    return new NativeTableRow(new NativeTableHeaderCell(name), new NativeTableCell(what), figure);
  }

  private Component discount(OrderCard card, DiscountBands bands) {
    var points = card.row().discountBp();
    var needed = card.authority() == null ? bands.levelFor(points) : card.authority();
    var badge =
        new StatusBadge(
            t("ui.sales.discount.level", fmt.basisPoints(points), needed),
            card.row().confirmedOn() == null && needed.band() > 1 ? Tone.WAITING : Tone.NEUTRAL);
    badge.setId("discount");
    return badge;
  }
}
