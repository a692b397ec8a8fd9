package app.forecourt.ui.receivables;

import app.forecourt.receivables.AgeBucket;
import app.forecourt.receivables.ReceivableStatus;
import app.forecourt.receivables.RefundStatus;
import app.forecourt.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/// The colours of what is owed.
final class CashTones {

  private CashTones() {}

  static Tone of(ReceivableStatus status) {
    return switch (status) {
      case OPEN -> Tone.WAITING;
      case PARTIAL -> Tone.INFO;
      case PAID -> Tone.GOOD;
      case CANCELLED -> Tone.NEUTRAL;
    };
  }

  /// @param bucket null when nothing is to be paid
  static Tone of(@Nullable AgeBucket bucket) {
    return switch (bucket) {
      case null -> Tone.NEUTRAL;
      case NOT_DUE -> Tone.NEUTRAL;
      case DAYS_1_30, DAYS_31_60 -> Tone.WAITING;
      case DAYS_61_90, OVER_90 -> Tone.BAD;
    };
  }

  static Tone of(RefundStatus status) {
    return switch (status) {
      case DUE -> Tone.WAITING;
      case APPROVED -> Tone.INFO;
      case PAID -> Tone.GOOD;
    };
  }
}
