package app.forecourt.vocabulary;

/// A field holds characters that cannot be printed.
public class FieldHasControlCharacters extends FieldRefusal {

  public FieldHasControlCharacters(String field) {
    super(field);
  }
}
