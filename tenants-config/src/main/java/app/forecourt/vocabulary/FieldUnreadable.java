package app.forecourt.vocabulary;

/// A field does not have the form it should have.
public class FieldUnreadable extends FieldRefusal {

  public FieldUnreadable(String field, String example) {
    super(field, example);
  }
}
