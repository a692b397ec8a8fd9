package app.forecourt.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Regions extends Repository<Region, UUID> {

  Optional<Region> findById(UUID id);

  Optional<Region> findByName(String name);

  List<Region> findAll();

  Region save(Region region);

  default Region require(RegionId id) {
    return findById(id.value()).orElseThrow(NoSuchRegion::new);
  }
}
