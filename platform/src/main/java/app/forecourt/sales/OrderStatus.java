package app.forecourt.sales;

import static app.forecourt.sales.OrderStep.ALLOCATE;
import static app.forecourt.sales.OrderStep.APPROVE;
import static app.forecourt.sales.OrderStep.CANCEL;
import static app.forecourt.sales.OrderStep.CLOSE;
import static app.forecourt.sales.OrderStep.DELIVER;
import static app.forecourt.sales.OrderStep.DEPOSIT;
import static app.forecourt.sales.OrderStep.FUND;
import static app.forecourt.sales.OrderStep.INVOICE;
import static app.forecourt.sales.OrderStep.REFER;
import static app.forecourt.sales.OrderStep.REGISTER;
import static app.forecourt.sales.OrderStep.REJECT;
import static app.forecourt.sales.OrderStep.RELEASE;
import static app.forecourt.sales.OrderStep.REPRICE;
import static app.forecourt.sales.OrderStep.RETURN;
import static app.forecourt.sales.OrderStep.SUBMIT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How far an order has come. Source: domain/model.md D.3.
public enum OrderStatus {
  DRAFT,
  /// Somebody with more authority has to agree to the price.
  APPROVAL,
  CONFIRMED,
  DEPOSITED,
  /// A car of our stock is reserved for it.
  ALLOCATED,
  /// Cash is agreed or the loan approved.
  FUNDED,
  INVOICED,
  /// The car has its plate.
  REGISTERED,
  DELIVERED,
  CLOSED,
  CANCELLED,
  RETURNED;

  /// Where each possible step leads.
  public Map<OrderStep, OrderStatus> ways() {
    return switch (this) {
      case DRAFT -> Map.of(REPRICE, DRAFT, SUBMIT, CONFIRMED, REFER, APPROVAL, CANCEL, CANCELLED);
      case APPROVAL -> Map.of(APPROVE, CONFIRMED, REJECT, DRAFT, CANCEL, CANCELLED);
      case CONFIRMED -> Map.of(DEPOSIT, DEPOSITED, CANCEL, CANCELLED);
      case DEPOSITED -> Map.of(ALLOCATE, ALLOCATED, CANCEL, CANCELLED);
      case ALLOCATED -> Map.of(FUND, FUNDED, RELEASE, DEPOSITED, CANCEL, CANCELLED);
      case FUNDED -> Map.of(INVOICE, INVOICED, CANCEL, CANCELLED);
      case INVOICED -> Map.of(REGISTER, REGISTERED, RETURN, RETURNED);
      case REGISTERED -> Map.of(DELIVER, DELIVERED);
      case DELIVERED -> Map.of(CLOSE, CLOSED);
      case CLOSED, CANCELLED, RETURNED -> Map.of();
    };
  }

  /// Whether the customer is still waiting for his car.
  public boolean isActive() {
    return compareTo(DELIVERED) < 0;
  }

  /// Those in which the customer has paid something towards his car.
  public static Set<OrderStatus> deposited() {
    return EnumSet.range(DEPOSITED, REGISTERED);
  }
}
