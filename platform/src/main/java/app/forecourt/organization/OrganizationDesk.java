package app.forecourt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where the group's regions, stores, teams and staff are kept.
@Service
public class OrganizationDesk {

  public List<RegionRow> regions() {
    throw new UnsupportedOperationException();
  }

  /// The stores in sight, by code.
  public List<StoreRow> stores() {
    throw new UnsupportedOperationException();
  }

  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  public StoreRow store(StoreId id) {
    throw new UnsupportedOperationException();
  }

  /// The teams of a store, by name.
  public List<TeamRow> teams(StoreId store) {
    throw new UnsupportedOperationException();
  }

  /// The staff of a store, by name; of all stores and headquarters if `store` is null.
  public List<EmployeeRow> employees(@Nullable StoreId store) {
    throw new UnsupportedOperationException();
  }

  /// @throws NoSuchEmployee if the group has none of that id, or he is out of sight
  public EmployeeRow employee(EmployeeId id) {
    throw new UnsupportedOperationException();
  }

  public RegionId addRegion(String name) {
    throw new UnsupportedOperationException();
  }

  /// @throws StoreCodeTaken if another store has the code
  /// @throws app.forecourt.plans.LimitReached if the group pays for no more stores
  public StoreId addStore(NewStore store) {
    throw new UnsupportedOperationException();
  }

  public TeamId addTeam(StoreId store, String name, @Nullable EmployeeId manager) {
    throw new UnsupportedOperationException();
  }

  public EmployeeId hire(NewEmployee somebody) {
    throw new UnsupportedOperationException();
  }

  /// Moves a team with its members to another store; what they see follows at their next request.
  public void moveTeam(TeamId team, StoreId to) {
    throw new UnsupportedOperationException();
  }

  /// Puts somebody into a team, and so into its store.
  public void assign(EmployeeId somebody, TeamId team) {
    throw new UnsupportedOperationException();
  }

  /// The whole organisation in sight, from the group down to each employee.
  public OrgNode tree() {
    throw new UnsupportedOperationException();
  }
}
