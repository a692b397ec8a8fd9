package app.forecourt.calendar;

import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarDays extends Repository<CalendarDay, UUID> {

  List<CalendarDay> findAll();

  /// The group's own; one of a store is another.
  @Query("select d from CalendarDay d where d.store is null and d.day = :day")
  Optional<CalendarDay> ofGroup(LocalDate day);

  Optional<CalendarDay> findByStoreAndDay(StoreId store, LocalDate day);

  CalendarDay save(CalendarDay day);

  void delete(CalendarDay day);
}
