package app.forecourt.vehicles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Trims extends Repository<Trim, UUID> {

  Trim save(Trim trim);

  Optional<Trim> findById(UUID id);

  boolean existsByBrandAndSeriesAndTrim(String brand, String series, String trim);

  @Query("from Trim where concat(series, ' ', trim) = :name")
  List<Trim> called(String name);

  List<Trim> findAllByOrderByBrandAscSeriesAscListPriceAsc();

  List<Trim> findByBrandOrderBySeriesAscListPriceAsc(String brand);
}
