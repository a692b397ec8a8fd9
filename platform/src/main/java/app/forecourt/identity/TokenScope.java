package app.forecourt.identity;

/// What a token may do of what its role may do.
public enum TokenScope {
  READ,
  WRITE
}
