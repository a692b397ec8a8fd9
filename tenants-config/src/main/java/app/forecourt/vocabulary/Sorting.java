package app.forecourt.vocabulary;

/// By which column a list is sorted, and which way.
///
/// @param column one of the names the list offers
public record Sorting(String column, boolean descending) {

  public static Sorting up(String column) {
    return new Sorting(column, false);
  }

  public static Sorting down(String column) {
    return new Sorting(column, true);
  }

  /// Reads `column` or `-column`, as it stands in addresses.
  public static Sorting of(String text) {
    return text.startsWith("-") ? down(text.substring(1)) : up(text);
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + column;
  }
}
