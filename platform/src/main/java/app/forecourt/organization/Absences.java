package app.forecourt.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Absences extends Repository<Absence, UUID> {

  Optional<Absence> findById(UUID id);

  Absence save(Absence absence);

  void delete(Absence absence);

  /// Those in which somebody stands in on a day.
  @Query("select a from Absence a where a.delegate = :delegate and a.from <= :day and a.to >= :day")
  List<Absence> coveredBy(EmployeeId delegate, LocalDate day);

  /// Those of some people that last on a day.
  @Query(
      "select a from Absence a where a.employee in :employees and a.from <= :day and a.to >= :day")
  List<Absence> of(Collection<EmployeeId> employees, LocalDate day);

  /// How often somebody is away on a day between the two.
  @Query(
      "select count(a) from Absence a where a.employee = :employee and a.from <= :to and a.to >= :from")
  int between(EmployeeId employee, LocalDate from, LocalDate to);

  /// Those that last on `day` or come later, the next first.
  @Query(
      """
      select new app.forecourt.organization.AbsenceRow(
        new app.forecourt.organization.AbsenceId(a.id), a.employee, e.name, a.delegate, d.name,
        a.from, a.to, a.reason)
      from Absence a join Employee e on e.id = a.employee join Employee d on d.id = a.delegate
      where a.to >= :day order by a.from, a.id
      """)
  List<AbsenceRow> since(LocalDate day);
}
