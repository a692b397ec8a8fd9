package app.forecourt.vocabulary;

/// Everything that ends in some text, as a range of what is kept back to front: `reversed >= from
/// and reversed < to` in the order of bytes, which an index answers even under row-level security.
///
/// @param from the first that is in
/// @param to the first that is not
public record Tail(String from, String to) {

  /// @param end one character or more
  public static Tail of(String end) {
    var from = new StringBuilder(end).reverse().toString();
    var last = from.codePointBefore(from.length());
    var to = new StringBuilder(from.substring(0, from.length() - Character.charCount(last)));
    return new Tail(from, to.appendCodePoint(last + 1).toString());
  }
}
