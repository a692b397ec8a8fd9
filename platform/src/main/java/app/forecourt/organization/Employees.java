package app.forecourt.organization;

import app.forecourt.identity.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Employees extends Repository<Employee, UUID> {

  Optional<Employee> findById(UUID id);

  List<Employee> findAll();

  List<Employee> findByIdIn(Collection<UUID> ids);

  @Query("select e.id as id, e.name as name from Employee e where e.id in :ids")
  List<Named> named(Collection<UUID> ids);

  List<Employee> findByNumberIn(Collection<String> numbers);

  List<Employee> findByEmailIn(Collection<String> emails);

  List<Employee> findByStoreIn(Collection<StoreId> stores);

  List<Employee> findByTeamIn(Collection<TeamId> teams);

  List<Employee> findByActiveTrueAndLastDayLessThan(LocalDate day);

  @Query("select e from Employee e where e.active and e.store in :stores")
  List<Employee> activeIn(Collection<StoreId> stores);

  List<Employee> findByActiveTrue();

  List<Employee> findByDepartmentAndTeamIsNullAndActiveTrue(DepartmentId department);

  int countByStoreAndActiveTrue(StoreId store);

  int countByDepartmentAndActiveTrue(DepartmentId department);

  int countByTeamAndActiveTrue(TeamId team);

  /// The active members of the stores' teams who sell cars.
  @Query(
      """
      select e from Employee e where e.active and e.team is not null and e.store in :stores
        and exists (select 1 from RoleGrant g where g.employee = e.id
          and g.role = app.forecourt.identity.Role.SALES_CONSULTANT)
      """)
  List<Employee> consultantsIn(Collection<StoreId> stores);

  /// The active staff of the stores who lead sales teams, or may.
  @Query(
      """
      select e from Employee e where e.active and e.store in :stores
        and exists (select 1 from RoleGrant g where g.employee = e.id
          and g.role = app.forecourt.identity.Role.SALES_MANAGER)
      """)
  List<Employee> salesManagersOf(Collection<StoreId> stores);

  /// The active holders of a role for one of `units`, or for where they work in one of `homes`;
  /// whoever has held it longest first.
  @Query(
      """
      select e from RoleGrant g join Employee e on e.id = g.employee
      where g.role = :role and e.active
        and (g.unit in :units or (g.unit is null and e.store in :homes))
      order by g.id
      """)
  List<Employee> holding(Role role, Collection<UUID> units, Collection<StoreId> homes);

  /// Whether somebody works in a store, or holds a role for it or for one of its teams.
  ///
  /// @param unit the store once more, as roles name it
  @Query(
      """
      select count(e) > 0 from Employee e where e.id = :id and e.active
        and (e.store = :store
          or exists (select 1 from RoleGrant g where g.employee = e.id
            and (g.unit = :unit or g.unit in (select t.id from Team t where t.store = :store))))
      """)
  boolean worksIn(UUID id, StoreId store, UUID unit);

  Employee save(Employee employee);

  /// Writes changes now, so that versions are the new ones.
  void flush();

  default Employee require(EmployeeId id) {
    return findById(id.value()).orElseThrow(NoSuchEmployee::new);
  }
}
