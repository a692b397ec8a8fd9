package app.forecourt.vehicles;

import app.forecourt.organization.Action;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the group's makers offer, and at which list price.
@Service
@Transactional
public class Catalogue {

  private final Trims trims;
  private final BrandDesk brands;
  private final Permissions permissions;

  Catalogue(Trims trims, BrandDesk brands, Permissions permissions) {
    this.trims = trims;
    this.brands = brands;
    this.permissions = permissions;
  }

  /// The trims of a brand, or of all; by brand in the group's order, series and price.
  @Transactional(readOnly = true)
  public List<TrimRow> trims(@Nullable String brand) {
    return rows(brand == null ? trims.all() : trims.of(List.of(brand)));
  }

  /// The trims of the brands that a store sells; all of the group's if it sells none, or there are
  /// none of them.
  @Transactional(readOnly = true)
  public List<TrimRow> trimsFor(StoreId store) {
    var own = rows(trims.of(brands.of(store)));
    return own.isEmpty() ? trims(null) : own;
  }

  private static List<TrimRow> rows(List<TrimOfBrand> trims) {
    return trims.stream().map(TrimOfBrand::row).toList();
  }

  /// @throws NoSuchTrim if the catalogue has none of that id
  @Transactional(readOnly = true)
  public TrimRow trim(TrimId id) {
    return trims.named(id.value()).orElseThrow(NoSuchTrim::new).row();
  }

  /// The trim of a [name][TrimRow#name]; none if several makers call theirs so.
  @Transactional(readOnly = true)
  public Optional<TrimRow> called(String name) {
    var found = trims.called(name);
    return found.size() == 1 ? Optional.of(found.getFirst().row()) : Optional.empty();
  }

  /// @throws TrimKnown if it is there already
  /// @throws app.forecourt.organization.NotOurBrand if the group does not deal in its brand
  public TrimId add(NewTrim trim) {
    requirePrices();
    var brand = brands.named("brand", trim.brand());
    var series = Required.text("series", trim.series(), 40);
    var name = Required.text("trim", trim.trim(), 60);
    if (trims.existsByBrandAndSeriesAndTrim(brand, series, name)) {
      throw new TrimKnown(String.join(" ", trim.brand(), series, name));
    }
    return trims.save(new Trim(brand, trim)).id();
  }

  /// Changes the list price for quotes and orders from now on.
  public void list(TrimId id, Money price, int version) {
    requirePrices();
    var trim = require(id);
    trim.expectVersion(version);
    trims.save(trim.listAt(price));
  }

  /// A list price is that of all stores, so nobody sets it for whom they are not in reach.
  private void requirePrices() {
    permissions.requireEverywhere(Action.PRICE_ADJUSTMENT, Verb.APPROVE);
  }

  private Trim require(TrimId id) {
    return trims.findById(id.value()).orElseThrow(NoSuchTrim::new);
  }
}
