package app.forecourt.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Postings extends Repository<Posting, UUID> {

  String ROW =
      """
      select new app.forecourt.organization.PostingRow(
        new app.forecourt.organization.PostingId(p.id), p.employee, e.name, p.store,
        coalesce(s.name, ''), p.department, coalesce(d.name, ''), p.team, coalesce(t.name, ''),
        p.position, p.from, p.to, p.planned)
      from Posting p join Employee e on e.id = p.employee left join Store s on s.id = p.store
        left join Department d on d.id = p.department left join Team t on t.id = p.team
      """;

  Optional<Posting> findById(UUID id);

  Optional<Posting> findByEmployeeAndFrom(EmployeeId employee, LocalDate from);

  List<Posting> findByEmployeeAndPlannedTrue(EmployeeId employee);

  /// Where somebody works now.
  @Query(
      "select p from Posting p where p.employee = :employee and p.planned = false and p.to is null")
  Optional<Posting> present(EmployeeId employee);

  /// What should have begun by `day`, the earliest first.
  @Query("select p from Posting p where p.planned = true and p.from <= :day order by p.from, p.id")
  List<Posting> due(LocalDate day);

  @Query(
      """
      select count(p) from Posting p where p.planned = true
        and (p.store = :store or p.department = :department or p.team = :team)
      """)
  int plannedIn(
      @org.jspecify.annotations.Nullable StoreId store,
      @org.jspecify.annotations.Nullable DepartmentId department,
      @org.jspecify.annotations.Nullable TeamId team);

  /// Somebody's history and plans, the latest first.
  @Query(ROW + "where p.employee = :employee order by p.from desc")
  List<PostingRow> of(EmployeeId employee);

  /// Who worked in the stores on a day, by store and since when.
  @Query(
      ROW
          + """
          where p.store in :stores and p.from <= :day and (p.to is null or p.to >= :day)
          order by s.name, p.from, p.id
          """)
  List<PostingRow> on(LocalDate day, Collection<StoreId> stores);

  /// What is planned with people who work in the stores or will, the next first.
  @Query(
      ROW
          + """
          where p.planned = true and (p.store in :stores or e.store in :stores)
          order by p.from, p.id
          """)
  List<PostingRow> planned(Collection<StoreId> stores);

  Posting save(Posting posting);

  void delete(Posting posting);
}
