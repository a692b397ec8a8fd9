package app.forecourt.organization;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Brands", description = "The brands of cars that the group deals in")
@RestController
@RequestMapping("/api/v1/brands")
class BrandsController {

  private final BrandDesk desk;

  /// @param names of the catalogue, or of the group's own
  record NewBrands(List<String> names) {}

  /// @param brands the first one first; those that are left out follow
  record BrandOrder(List<CarBrandId> brands) {}

  BrandsController(BrandDesk desk) {
    this.desk = desk;
  }

  /// The group's brands in its own order.
  @GetMapping
  List<BrandRow> brands() {
    return desk.brands();
  }

  /// The brands sold in China that a group can choose from.
  @GetMapping("/catalogue")
  List<CatalogueBrand> catalogue() {
    return desk.catalogue();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<BrandRow> add(@RequestBody NewBrands brands) {
    return desk.add(brands.names());
  }

  @PutMapping("/order")
  List<BrandRow> order(@RequestBody BrandOrder order) {
    return desk.order(order.brands());
  }

  /// Only a brand that no store sells and of which there are no models can be removed.
  @DeleteMapping("/{brand}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable CarBrandId brand) {
    desk.remove(brand);
  }
}
