package app.forecourt.calendar;

/// For what the State Council gives days off.
public enum PublicHoliday {
  NEW_YEAR,
  SPRING_FESTIVAL,
  QINGMING,
  LABOUR_DAY,
  DRAGON_BOAT,
  MID_AUTUMN,
  NATIONAL_DAY,
  /// In years in which both fall together.
  NATIONAL_DAY_AND_MID_AUTUMN
}
