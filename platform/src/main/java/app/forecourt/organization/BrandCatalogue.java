package app.forecourt.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The brands of cars sold in China, of `brands.csv`; groups choose theirs from them.
final class BrandCatalogue {

  private final List<CatalogueBrand> brands;

  private BrandCatalogue(String text) {
    brands =
        text.strip()
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(fields ->
                new CatalogueBrand(
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    fields[4],
                    Segment.valueOf(fields[5])))
            .toList();
  }

  static BrandCatalogue read() {
    try (var file =
        Objects.requireNonNull(BrandCatalogue.class.getResourceAsStream("brands.csv"))) {
      return new BrandCatalogue(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<CatalogueBrand> brands() {
    return brands;
  }

  /// @param name its code, or what it is called in Chinese or English
  Optional<CatalogueBrand> called(String name) {
    return brands.stream().filter(brand -> brand.isCalled(name)).findFirst();
  }

  /// Whether two names mean one brand.
  boolean isSame(String name, String other) {
    return name.equalsIgnoreCase(other)
        || called(name).filter(brand -> brand.isCalled(other)).isPresent();
  }
}
