package app.forecourt.calendar;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The hours of headquarters, of the stores, or of one store; there are none until somebody says
/// so.
@Entity
class WorkingHours extends TenantOwned<WorkingHours> {

  @Enumerated(EnumType.STRING)
  private Whose whose;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  /// Their numbers in order, Monday is 1.
  private String weekdays;

  private LocalTime opens;
  private LocalTime closes;
  private boolean publicHolidays;

  protected WorkingHours() {}

  /// @param store null unless they are one store's
  WorkingHours(Whose whose, @Nullable StoreId store, Hours hours) {
    this.whose = whose;
    this.store = store;
    change(hours);
  }

  final WorkingHours change(Hours hours) {
    weekdays =
        hours.weekdays().stream()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining());
    opens = hours.opens();
    closes = hours.closes();
    publicHolidays = hours.publicHolidays();
    return this;
  }

  boolean isOf(Whose whose, @Nullable StoreId store) {
    return this.whose == whose && Objects.equals(this.store, store);
  }

  @Nullable StoreId store() {
    return store;
  }

  Hours hours() {
    return new Hours(
        weekdays.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList(),
        opens,
        closes,
        publicHolidays);
  }
}
