package app.forecourt.vehicles;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
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
  private final Permissions permissions;

  Catalogue(Trims trims, Permissions permissions) {
    this.trims = trims;
    this.permissions = permissions;
  }

  /// The trims of a brand, or of all; by brand, series and price.
  @Transactional(readOnly = true)
  public List<TrimRow> trims(@Nullable String brand) {
    return (brand == null
            ? trims.findAllByOrderByBrandAscSeriesAscListPriceAsc()
            : trims.findByBrandOrderBySeriesAscListPriceAsc(brand))
        .stream().map(Trim::row).toList();
  }

  /// @throws NoSuchTrim if the catalogue has none of that id
  @Transactional(readOnly = true)
  public TrimRow trim(TrimId id) {
    return require(id).row();
  }

  /// The trim of a [name][TrimRow#name]; none if several makers call theirs so.
  @Transactional(readOnly = true)
  public Optional<TrimRow> called(String name) {
    var found = trims.called(name);
    return found.size() == 1 ? Optional.of(found.getFirst().row()) : Optional.empty();
  }

  /// @throws TrimKnown if it is there already
  public TrimId add(NewTrim trim) {
    requirePrices();
    var brand = Required.text("brand", trim.brand(), 40);
    var series = Required.text("series", trim.series(), 40);
    var name = Required.text("trim", trim.trim(), 60);
    if (trims.existsByBrandAndSeriesAndTrim(brand, series, name)) {
      throw new TrimKnown(String.join(" ", brand, series, name));
    }
    return trims.save(new Trim(trim)).row().id();
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
