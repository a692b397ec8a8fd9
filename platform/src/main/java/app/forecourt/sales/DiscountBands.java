package app.forecourt.sales;

/// Up to which discount each level may agree by itself; the general manager may beyond.
///
/// @param consultant in basis points (1/100 %) of the list price
/// @param manager in basis points
/// @param director in basis points
public record DiscountBands(int consultant, int manager, int director) {

  /// 1, 3 and 5 %. Source: SAL-12.
  public static final DiscountBands DEFAULT = new DiscountBands(100, 300, 500);

  /// @throws BandsOutOfOrder unless each band is at least as wide as the one below, from 0 to 100 %
  public DiscountBands {
    if (consultant < 0 || manager < consultant || director < manager || director > 10_000) {
      throw new BandsOutOfOrder();
    }
  }

  /// The lowest level that may agree to a discount.
  ///
  /// @param basisPoints negative for a price above the list price
  public Authority levelFor(int basisPoints) {
    return basisPoints <= consultant
        ? Authority.CONSULTANT
        : basisPoints <= manager
            ? Authority.MANAGER
            : basisPoints <= director ? Authority.DIRECTOR : Authority.GENERAL_MANAGER;
  }
}
