package app.forecourt.vocabulary;

/// A field that has to be filled is empty.
public class FieldMissing extends FieldRefusal {

  public FieldMissing(String field) {
    super(field);
  }
}
