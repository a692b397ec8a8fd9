package app.forecourt.reporting;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;

/// What a store is to reach in a month.
@Entity
class StoreGoal extends TenantOwned<StoreGoal> {

  @Column(name = "store_id")
  private StoreId store;

  /// The first day of the month.
  private LocalDate month;

  @Enumerated(EnumType.STRING)
  private Kpi kpi;

  private long amount;

  protected StoreGoal() {}

  StoreGoal(StoreId store, YearMonth month, Kpi kpi, long amount) {
    this.store = store;
    this.month = month.atDay(1);
    this.kpi = kpi;
    amendTo(amount);
  }

  StoreGoal amendTo(long amount) {
    if (amount < 0) {
      throw new GoalBelowZero();
    }
    this.amount = amount;
    return this;
  }

  StoreId store() {
    return store;
  }

  Kpi kpi() {
    return kpi;
  }

  YearMonth month() {
    return YearMonth.from(month);
  }

  long amount() {
    return amount;
  }
}
