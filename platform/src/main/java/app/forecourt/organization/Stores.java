package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Stores extends Repository<Store, UUID> {

  Optional<Store> findById(UUID id);

  Optional<Store> findByMark(String mark);

  List<Store> findAllByOrderByCode();

  @Query("select s.id as id, s.name as name from Store s where s.id in :ids")
  List<Named> named(Collection<UUID> ids);

  long countByClosedFalse();

  int countByRegionAndClosedFalse(RegionId region);

  Store save(Store store);

  /// Writes changes now, so that versions are the new ones.
  void flush();

  default Store require(StoreId id) {
    return findById(id.value()).orElseThrow(NoSuchStore::new);
  }
}
