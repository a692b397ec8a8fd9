package app.forecourt.ui.kit;

import app.forecourt.vocabulary.Money;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a [ListPage]. How a cell is written follows from its value's type, on the screen and
/// in the exported sheet alike.
public final class ListColumn<T> {

  final String id;
  final String header;
  final Function<T, ? extends @Nullable Object> value;
  @Nullable Function<T, Tone> tone;
  boolean sortable;
  boolean hidden;
  boolean right;
  boolean mono;
  boolean wide;

  ListColumn(String id, String header, Function<T, ? extends @Nullable Object> value) {
    this.id = id;
    this.header = header;
    this.value = value;
  }

  /// Can be sorted by; the desk knows the column by its id.
  public ListColumn<T> sortable() {
    sortable = true;
    return this;
  }

  /// Not shown until chosen.
  public ListColumn<T> hidden() {
    hidden = true;
    return this;
  }

  /// Amounts and numbers stand at the right.
  public ListColumn<T> right() {
    right = true;
    return this;
  }

  /// Numbers of cars and documents: all characters of one width.
  public ListColumn<T> mono() {
    mono = true;
    return this;
  }

  /// Gets more room than the others.
  public ListColumn<T> wide() {
    wide = true;
    return this;
  }

  /// Shown as a badge.
  public ListColumn<T> badge(Function<T, Tone> tone) {
    this.tone = tone;
    return this;
  }

  String text(T row, Fmt fmt) {
    return fmt.any(value.apply(row));
  }

  String css(T row) {
    return tone == null ? (mono ? "mono" : right ? "num" : "") : "badge " + tone.apply(row).css();
  }

  /// The value as a sheet takes it.
  @Nullable Object cell(T row, Fmt fmt) {
    var value = this.value.apply(row);
    return value instanceof Money money ? money.yuan() : Spreadsheet.plain(value, fmt);
  }
}
