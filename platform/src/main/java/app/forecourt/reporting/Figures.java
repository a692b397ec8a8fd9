package app.forecourt.reporting;

import app.forecourt.organization.StoreId;
import app.forecourt.receivables.ReceiptTaken;
import app.forecourt.receivables.ReceivableAdjusted;
import app.forecourt.receivables.ReceivableCancelled;
import app.forecourt.receivables.ReceivableOpened;
import app.forecourt.sales.LeadCaptured;
import app.forecourt.sales.OpportunityOpened;
import app.forecourt.sales.OrderCancelled;
import app.forecourt.sales.OrderConfirmed;
import app.forecourt.sales.OrderDelivered;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Grows the figures with the business: listens within the business transaction, so that a figure
/// and its document are there both or neither.
@Component
class Figures {

  private final FigureSql figures;

  Figures(FigureSql figures) {
    this.figures = figures;
  }

  @EventListener
  void on(LeadCaptured event) {
    append(event.store(), event.day(), Kpi.LEADS, 1);
  }

  @EventListener
  void on(OpportunityOpened event) {
    figures.append(event.store(), event.owner(), event.day(), Kpi.OPPORTUNITIES, 1);
  }

  @EventListener
  void on(OrderConfirmed event) {
    figures.append(event.store(), event.owner(), event.day(), Kpi.ORDERS, 1);
  }

  @EventListener
  void on(OrderCancelled event) {
    figures.append(event.store(), event.owner(), event.day(), Kpi.ORDERS, -1);
  }

  @EventListener
  void on(OrderDelivered event) {
    figures.append(event.store(), event.owner(), event.day(), Kpi.DELIVERIES, 1);
    figures.append(event.store(), event.owner(), event.day(), Kpi.REVENUE, event.price().fen());
    figures.append(
        event.store(),
        event.owner(),
        event.day(),
        Kpi.GROSS,
        event.price().minus(event.cost()).fen());
  }

  @EventListener
  void on(ReceivableOpened event) {
    append(event.store(), event.day(), Kpi.RECEIVABLES, event.amount().fen());
  }

  /// What a document is worth was put right, from the day it was opened.
  @EventListener
  void on(ReceivableAdjusted event) {
    append(
        event.store(),
        figures.openedOn(event.receivable().value()),
        Kpi.RECEIVABLES,
        event.change().fen());
  }

  @EventListener
  void on(ReceiptTaken event) {
    append(event.store(), event.day(), Kpi.RECEIVABLES, event.amount().negated().fen());
  }

  @EventListener
  void on(ReceivableCancelled event) {
    append(event.store(), event.day(), Kpi.RECEIVABLES, event.remaining().negated().fen());
  }

  private void append(StoreId store, LocalDate day, Kpi kpi, long amount) {
    figures.append(store, FigureSql.NOBODY, day, kpi, amount);
  }
}
