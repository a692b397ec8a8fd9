package app.forecourt.imports;

import java.util.List;

/// Something that a column can hold.
///
/// @param name as refusals and the API name it
/// @param needed whether no row can be taken without a column of it
/// @param synonyms what headings call it, Chinese and English
/// @param example what a cell of it may hold
public record ImportField(String name, boolean needed, List<String> synonyms, String example) {

  static ImportField needed(String name, String example, String... synonyms) {
    return new ImportField(name, true, List.of(synonyms), example);
  }

  static ImportField of(String name, String example, String... synonyms) {
    return new ImportField(name, false, List.of(synonyms), example);
  }

  /// The key of what people call it.
  public static String key(ImportKind kind, String name) {
    return "imports.field.%s.%s".formatted(kind, name);
  }
}
