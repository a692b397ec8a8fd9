package app.forecourt.vehicles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Trims extends Repository<Trim, UUID> {

  Trim save(Trim trim);

  Optional<Trim> findById(UUID id);

  boolean existsByBrandAndSeriesAndTrim(String brand, String series, String trim);

  List<Trim> findAllByOrderByBrandAscSeriesAscListPriceAsc();

  List<Trim> findByBrandOrderBySeriesAscListPriceAsc(String brand);
}
