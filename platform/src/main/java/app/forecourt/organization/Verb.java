package app.forecourt.organization;

/// What is done with something: the verbs of the matrix in domain/roles.md E.2.
public enum Verb {
  READ,
  WRITE,
  APPROVE,
  EXPORT
}
