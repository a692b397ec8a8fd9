package app.forecourt.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.forecourt.vocabulary.Required;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a group keeps which brands of cars it deals in, and which of them each store sells.
///
/// A brand of the catalogue is the same one by its code, its Chinese and its English name; the
/// group calls it by the name under which it took it up.
@Service
@Transactional
public class BrandDesk {

  private final BrandCatalogue catalogue = BrandCatalogue.read();
  private final CarBrands brands;
  private final StoreBrands ofStores;
  private final Permissions permissions;
  private final ObjectProvider<BrandUse> uses;

  BrandDesk(
      CarBrands brands,
      StoreBrands ofStores,
      Permissions permissions,
      ObjectProvider<BrandUse> uses) {
    this.brands = brands;
    this.ofStores = ofStores;
    this.permissions = permissions;
    this.uses = uses;
  }

  /// All brands that groups can choose from; by segment and standing.
  public List<CatalogueBrand> catalogue() {
    return catalogue.brands();
  }

  /// The brands that the group deals in, in its own order; with the stores in sight that sell them.
  @Transactional(readOnly = true)
  public List<BrandRow> brands() {
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ).stores();
    var stores = storesByBrand(seller -> sight.contains(seller.store()));
    var models = models();
    return brands.findAllByOrderByPlaceAscNameAsc().stream()
        .map(brand -> row(brand, stores, models))
        .toList();
  }

  /// Their names alone.
  @Transactional(readOnly = true)
  public List<String> names() {
    return brands.findAllByOrderByPlaceAscNameAsc().stream().map(CarBrand::name).toList();
  }

  /// Takes up brands, behind those there are.
  ///
  /// @param names of the catalogue, or of the group's own
  /// @throws BrandKnown if the group deals in one of them already
  public List<BrandRow> add(List<String> names) {
    requireSettings();
    var present = brands.findAllByOrderByPlaceAscNameAsc();
    var known = new ArrayList<>(present.stream().map(CarBrand::name).toList());
    var place = present.isEmpty() ? 0 : present.getLast().place();
    for (var typed : Required.value("names", names)) {
      var name = nameOf(Required.text("name", typed, CarBrand.LONGEST));
      if (known.stream().anyMatch(other -> catalogue.isSame(other, name))) {
        throw new BrandKnown(name);
      }
      known.add(name);
      brands.save(new CarBrand(name, ++place));
    }
    return brands();
  }

  /// Puts the brands in another order; those that are not named follow as before.
  public List<BrandRow> order(List<CarBrandId> order) {
    requireSettings();
    var ordered = new LinkedHashSet<CarBrand>();
    Required.value("brands", order).forEach(id -> ordered.add(require(id)));
    ordered.addAll(brands.findAllByOrderByPlaceAscNameAsc());
    var place = 0;
    for (var brand : ordered) {
      brands.save(brand.moveTo(++place));
    }
    return brands();
  }

  /// Gives a brand up.
  ///
  /// @throws BrandInUse if a store sells it, or the model catalogue has cars of it
  public void remove(CarBrandId id) {
    requireSettings();
    var brand = require(id);
    var row = row(brand, storesByBrand(_ -> true), models());
    if (row.isInUse()) {
      throw new BrandInUse(row);
    }
    ofStores.findByBrand(id).forEach(ofStores::delete); // of stores that were closed
    brands.delete(brand);
  }

  /// The group's brand of that name.
  ///
  /// @param field of the form in which it was chosen
  /// @throws NotOurBrand if the group does not deal in it
  @Transactional(readOnly = true)
  public CarBrandId named(String field, @Nullable String name) {
    var typed = Required.text(field, name, CarBrand.LONGEST);
    return find(typed).map(CarBrand::id).orElseThrow(() -> new NotOurBrand(field, typed));
  }

  /// The names of the brands that a store sells, its main one first.
  @Transactional(readOnly = true)
  public List<String> of(StoreId store) {
    return byStore().of(store);
  }

  /// The same of all stores, read once.
  Brandings byStore() {
    return new Brandings(
        ofStores.names().stream()
            .collect(groupingBy(BrandOfStore::store, mapping(BrandOfStore::brand, toList()))));
  }

  /// What each store sells.
  record Brandings(Map<StoreId, List<String>> names) {

    List<String> of(StoreId store) {
      return names.getOrDefault(store, List.of());
    }
  }

  /// The store sells these brands from now on, and no others; the first is its main one.
  ///
  /// @return whether that is a change
  /// @throws app.forecourt.vocabulary.FieldMissing if it is none, though the group has some
  boolean sell(StoreId store, @Nullable List<String> names) {
    var wanted = new LinkedHashSet<CarBrandId>();
    for (var name : names == null ? List.<String>of() : names) {
      wanted.add(named("brands", name));
    }
    if (wanted.isEmpty() && !brands.findAllByOrderByPlaceAscNameAsc().isEmpty()) {
      Required.text("brands", "", CarBrand.LONGEST);
    }
    var order = List.copyOf(wanted);
    var changed = false;
    for (var present : ofStores.findByStore(store)) {
      var place = order.indexOf(present.brand());
      changed |= place != present.place();
      if (place < 0) {
        ofStores.delete(present);
      } else {
        ofStores.save(present.moveTo(place));
        wanted.remove(present.brand());
      }
    }
    for (var brand : wanted) {
      ofStores.save(new StoreBrand(store, brand, order.indexOf(brand)));
    }
    return changed || !wanted.isEmpty();
  }

  private BrandRow row(
      CarBrand brand, Map<CarBrandId, List<String>> stores, Map<CarBrandId, Integer> models) {
    return new BrandRow(
        brand.id(),
        brand.name(),
        catalogue.called(brand.name()).orElse(null),
        stores.getOrDefault(brand.id(), List.of()),
        models.getOrDefault(brand.id(), 0));
  }

  private Map<CarBrandId, List<String>> storesByBrand(Predicate<SellerOfBrand> wanted) {
    return ofStores.sellers().stream()
        .filter(wanted)
        .collect(groupingBy(SellerOfBrand::brand, mapping(SellerOfBrand::name, toList())));
  }

  private Map<CarBrandId, Integer> models() {
    var models = new HashMap<CarBrandId, Integer>();
    uses.orderedStream()
        .forEach(use ->
            use.models().forEach((brand, count) -> models.merge(brand, count, Integer::sum)));
    return models;
  }

  /// What a code stands for; whatever else was typed stays.
  private String nameOf(String typed) {
    return catalogue
        .called(typed)
        .map(brand -> typed.equals(brand.english()) ? brand.english() : brand.name())
        .orElse(typed);
  }

  private Optional<CarBrand> find(String name) {
    var all = brands.findAllByOrderByPlaceAscNameAsc();
    return all.stream()
        .filter(brand -> brand.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(brand -> catalogue.isSame(brand.name(), name)).findFirst());
  }

  private CarBrand require(CarBrandId id) {
    return brands.findById(id.value()).orElseThrow(NoSuchBrand::new);
  }

  private void requireSettings() {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
  }
}
