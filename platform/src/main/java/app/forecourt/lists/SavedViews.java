package app.forecourt.lists;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedViews extends Repository<SavedView, UUID> {

  Optional<SavedView> findById(UUID id);

  Optional<SavedView> findByOwnerAndListAndName(EmployeeId owner, String list, String name);

  SavedView save(SavedView view);

  SavedView saveAndFlush(SavedView view);

  void delete(SavedView view);

  /// His own of a list, and those shared with one of `stores` or with everybody.
  @Query(
      """
      select v from SavedView v where v.list = :list
        and (v.owner = :self or v.sharing = EVERYBODY or (v.sharing = STORE and v.store in :stores))
      """)
  List<SavedView> of(String list, EmployeeId self, Collection<StoreId> stores);
}
