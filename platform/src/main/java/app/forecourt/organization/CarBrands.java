package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CarBrands extends Repository<CarBrand, UUID> {

  Optional<CarBrand> findById(UUID id);

  List<CarBrand> findByIdIn(Collection<UUID> ids);

  List<CarBrand> findAllByOrderByPlaceAscNameAsc();

  CarBrand save(CarBrand brand);

  void delete(CarBrand brand);
}
