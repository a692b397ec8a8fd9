package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// What is planned begins today or later.
public class DayPassed extends FieldRefusal {

  DayPassed(String field, java.time.LocalDate day) {
    super(field, day.toString());
  }
}
