package app.forecourt.billing;

import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Refusal;
import java.util.List;

/// Some fields of a sign-up cannot be taken as they are.
public class InvalidSignUp extends Refusal {

  private final transient List<FieldRefusal> fields;

  InvalidSignUp(List<FieldRefusal> fields) {
    super(Kind.INVALID);
    this.fields = List.copyOf(fields);
  }

  /// What is wrong with each of them, in the order of the form.
  public List<FieldRefusal> fields() {
    return fields;
  }
}
