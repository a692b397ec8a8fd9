package app.forecourt.receivables;

import java.util.Set;

/// How far money that is owed back has come.
public enum RefundStatus {
  DUE,
  APPROVED,
  PAID;

  /// The statuses that may follow.
  public Set<RefundStatus> next() {
    return switch (this) {
      case DUE -> Set.of(APPROVED);
      case APPROVED -> Set.of(PAID);
      case PAID -> Set.of();
    };
  }
}
