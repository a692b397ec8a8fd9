package app.forecourt.organization;

/// A brand of cars that is sold in China.
///
/// @param code short and lasting, e.g. `mercedes-benz`
/// @param maker who builds or imports it, in Chinese
/// @param makerEnglish the same in English
public record CatalogueBrand(
    String code, String name, String english, String maker, String makerEnglish, Segment segment) {

  /// Whether it is called so: by its code, in Chinese or in English.
  boolean isCalled(String name) {
    return name.equalsIgnoreCase(code)
        || name.equalsIgnoreCase(this.name)
        || name.equalsIgnoreCase(english);
  }
}
