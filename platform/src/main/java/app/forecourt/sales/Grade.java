package app.forecourt.sales;

import java.util.EnumSet;
import java.util.Set;

/// How soon a customer will buy (H 7 days, A 15, B 30, C two to three months), or what became of
/// it. Source: CRM-06.
public enum Grade {
  /// Newly met, not judged yet.
  N,
  H,
  A,
  B,
  C,
  /// Ordered, not delivered.
  O,
  /// Delivered.
  D,
  /// Order cancelled.
  T;

  /// Those a consultant gives while the opportunity is open.
  public static Set<Grade> given() {
    return EnumSet.of(H, A, B, C);
  }

  /// The nearer to a purchase, the lower: H, A, B, C, then those not judged.
  int urgency() {
    return switch (this) {
      case H -> 0;
      case A -> 1;
      case B -> 2;
      case C -> 3;
      case N, O, D, T -> 4;
    };
  }
}
