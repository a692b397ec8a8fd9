package app.forecourt.vehicles;

import app.forecourt.vocabulary.Money;

/// A trim of the catalogue.
public record TrimRow(
    TrimId id,
    String brand,
    String series,
    String trim,
    Money listPrice,
    boolean electric,
    int version) {

  /// `A4L 豪华型`.
  public String name() {
    return series + " " + trim;
  }
}
