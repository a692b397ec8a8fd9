package app.forecourt.vocabulary;

/// A field holds more characters than it can keep.
public class FieldTooLong extends FieldRefusal {

  public FieldTooLong(String field, int most) {
    super(field, most);
  }
}
