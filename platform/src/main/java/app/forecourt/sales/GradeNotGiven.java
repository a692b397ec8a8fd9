package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// This grade follows from what happens and cannot be given.
public class GradeNotGiven extends Refusal {

  GradeNotGiven(Grade grade) {
    super(Kind.INVALID, grade);
  }
}
