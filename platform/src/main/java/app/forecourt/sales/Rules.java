package app.forecourt.sales;

import app.forecourt.vocabulary.FieldUnreadable;

/// What a group has agreed on for its sales.
///
/// @param reservationDays for how long a car is kept for an order that is not funded, 1 to 60
/// @param answerMinutes within how long of its store's opening a lead is to be answered, 1 to 1,440
/// @param autoAssign whether a new lead goes to the consultant with the fewest at once
public record Rules(
    DiscountBands bands,
    Cadence cadence,
    int reservationDays,
    int answerMinutes,
    boolean autoAssign) {

  /// Source: SAL-12, CRM-06, VEH-02, CRM-05.
  public static final Rules DEFAULT =
      new Rules(DiscountBands.DEFAULT, Cadence.DEFAULT, 4, 30, false);

  /// @throws FieldUnreadable if a number is out of bounds
  public Rules {
    if (reservationDays < 1 || reservationDays > 60) {
      throw new FieldUnreadable("reservationDays", "1–60");
    }
    if (answerMinutes < 1 || answerMinutes > 1_440) {
      throw new FieldUnreadable("answerMinutes", "1–1440");
    }
  }
}
