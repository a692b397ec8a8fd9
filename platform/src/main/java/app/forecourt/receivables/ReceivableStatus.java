package app.forecourt.receivables;

import java.util.Set;

/// How far a receivable is paid. Source: domain/model.md D.3. That it is overdue is no status but
/// follows from the day, see [AgeBucket].
public enum ReceivableStatus {
  OPEN,
  PARTIAL,
  PAID,
  CANCELLED;

  /// The statuses that may follow. What was paid in full is open again when the document grows.
  public Set<ReceivableStatus> next() {
    return switch (this) {
      case OPEN -> Set.of(PARTIAL, PAID, CANCELLED);
      case PARTIAL -> Set.of(PAID, CANCELLED);
      case PAID -> Set.of(PARTIAL, CANCELLED);
      case CANCELLED -> Set.of();
    };
  }

  /// Whether something is still to be paid.
  public boolean outstanding() {
    return this == OPEN || this == PARTIAL;
  }
}
