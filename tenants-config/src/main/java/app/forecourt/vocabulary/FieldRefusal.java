package app.forecourt.vocabulary;

/// One field of a form cannot be taken as it is; screens show it there, the API names it.
public abstract class FieldRefusal extends Refusal {

  private final String field;

  /// @param field the record component or JSON property, e.g. `phone`
  protected FieldRefusal(String field, Object... arguments) {
    super(Kind.INVALID, arguments);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
