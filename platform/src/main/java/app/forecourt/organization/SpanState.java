package app.forecourt.organization;

/// Whether somebody leads as many consultants as he should. Source: ORG-05.
public enum SpanState {
  TOO_FEW,
  RIGHT,
  TOO_MANY;

  static SpanState of(int consultants, int least, int most) {
    return consultants < least ? TOO_FEW : consultants > most ? TOO_MANY : RIGHT;
  }
}
