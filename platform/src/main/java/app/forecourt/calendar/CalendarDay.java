package app.forecourt.calendar;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day on which the group or a store does otherwise than the week and the State Council say.
@Entity
class CalendarDay extends TenantOwned<CalendarDay> {

  @Column(name = "store_id")
  private @Nullable StoreId store;

  private LocalDate day;
  private boolean works;
  private String name;

  protected CalendarDay() {}

  /// @param store null for a day of the whole group
  CalendarDay(@Nullable StoreId store, LocalDate day, OwnDay own) {
    this.store = store;
    this.day = day;
    change(own);
  }

  final CalendarDay change(OwnDay own) {
    works = own.works();
    name = Required.text("name", own.name(), 40);
    return this;
  }

  @Nullable StoreId store() {
    return store;
  }

  LocalDate day() {
    return day;
  }

  OwnDay own() {
    return new OwnDay(works, name);
  }
}
