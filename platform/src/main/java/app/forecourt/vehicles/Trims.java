package app.forecourt.vehicles;

import app.forecourt.organization.CarBrandId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Trims extends Repository<Trim, UUID> {

  Trim save(Trim trim);

  Optional<Trim> findById(UUID id);

  boolean existsByBrandAndSeriesAndTrim(CarBrandId brand, String series, String trim);

  @Query(
      """
      select new app.forecourt.vehicles.TrimOfBrand(t, b.name)
      from Trim t join CarBrand b on b.id = t.brand where t.id = :id
      """)
  Optional<TrimOfBrand> named(UUID id);

  @Query(
      """
      select new app.forecourt.vehicles.TrimOfBrand(t, b.name)
      from Trim t join CarBrand b on b.id = t.brand
      where concat(t.series, ' ', t.trim) = :name
      """)
  List<TrimOfBrand> called(String name);

  @Query(
      """
      select new app.forecourt.vehicles.TrimOfBrand(t, b.name)
      from Trim t join CarBrand b on b.id = t.brand
      order by b.place, b.name, t.series, t.listPrice
      """)
  List<TrimOfBrand> all();

  @Query(
      """
      select new app.forecourt.vehicles.TrimOfBrand(t, b.name)
      from Trim t join CarBrand b on b.id = t.brand where b.name in :brands
      order by b.place, b.name, t.series, t.listPrice
      """)
  List<TrimOfBrand> of(Collection<String> brands);

  @Query(
      """
      select new app.forecourt.vehicles.ModelsOfBrand(t.brand, count(t))
      from Trim t group by t.brand
      """)
  List<ModelsOfBrand> byBrand();
}
