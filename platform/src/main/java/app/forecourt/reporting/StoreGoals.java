package app.forecourt.reporting;

import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoreGoals extends Repository<StoreGoal, UUID> {

  StoreGoal save(StoreGoal goal);

  Optional<StoreGoal> findByStoreAndMonthAndKpi(StoreId store, LocalDate month, Kpi kpi);

  List<StoreGoal> findByStoreInAndMonthBetween(
      Collection<StoreId> stores, LocalDate from, LocalDate to);
}
