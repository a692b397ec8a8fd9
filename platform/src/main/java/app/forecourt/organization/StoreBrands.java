package app.forecourt.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoreBrands extends Repository<StoreBrand, UUID> {

  StoreBrand save(StoreBrand brand);

  void delete(StoreBrand brand);

  List<StoreBrand> findByStore(StoreId store);

  /// What all stores sell, each in its own order.
  @Query(
      """
      select new app.forecourt.organization.BrandOfStore(s.store, b.name)
      from StoreBrand s join CarBrand b on b.id = s.brand order by s.place, b.place
      """)
  List<BrandOfStore> names();

  List<StoreBrand> findByBrand(CarBrandId brand);

  /// Which stores that are open sell which brands, by the stores' codes.
  @Query(
      """
      select new app.forecourt.organization.SellerOfBrand(s.brand, s.store, t.name)
      from StoreBrand s join Store t on t.id = s.store
      where t.closed = false order by t.code
      """)
  List<SellerOfBrand> sellers();
}
