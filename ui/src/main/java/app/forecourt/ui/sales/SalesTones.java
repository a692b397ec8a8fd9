package app.forecourt.ui.sales;

import app.forecourt.organization.BusinessDays;
import app.forecourt.sales.Grade;
import app.forecourt.sales.LeadStatus;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.Stage;
import app.forecourt.ui.kit.Tone;
import java.time.Instant;

/// Which colour means what in sales.
public final class SalesTones {

  private SalesTones() {}

  public static Tone of(LeadStatus status) {
    return switch (status) {
      case NEW -> Tone.BAD;
      case ASSIGNED, RECYCLE -> Tone.WAITING;
      case CONTACTED -> Tone.INFO;
      case QUALIFIED -> Tone.GOOD;
      case INVALID, MERGED -> Tone.NEUTRAL;
    };
  }

  public static Tone of(Stage stage) {
    return switch (stage) {
      case OPEN, NEEDS, PRESENTED, TEST_DRIVEN, QUOTED -> Tone.INFO;
      case WON, DELIVERED -> Tone.GOOD;
      case LOSS_PENDING -> Tone.WAITING;
      case LOST, CANCELLED -> Tone.BAD;
    };
  }

  public static Tone of(OrderStatus status) {
    return switch (status) {
      case DRAFT, CLOSED -> Tone.NEUTRAL;
      case APPROVAL -> Tone.WAITING;
      case CONFIRMED, DEPOSITED, ALLOCATED, FUNDED, INVOICED, REGISTERED -> Tone.INFO;
      case DELIVERED -> Tone.GOOD;
      case CANCELLED, RETURNED -> Tone.BAD;
    };
  }

  public static Tone of(Grade grade) {
    return switch (grade) {
      case H -> Tone.BAD;
      case A -> Tone.WAITING;
      case B, N -> Tone.INFO;
      case C, T -> Tone.NEUTRAL;
      case O, D -> Tone.GOOD;
    };
  }

  /// Whether what is to be done next is late; neutral where nothing is.
  static Tone next(OpportunityCard card, Instant now) {
    var next = card.next();
    return next == null ? Tone.NEUTRAL : due(next.due(), now);
  }

  /// Late, today, or later.
  public static Tone due(Instant due, Instant now) {
    if (due.isBefore(now)) {
      return Tone.BAD;
    }
    return BusinessDays.of(due).equals(BusinessDays.of(now)) ? Tone.WAITING : Tone.GOOD;
  }
}
