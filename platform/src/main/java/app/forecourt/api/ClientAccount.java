package app.forecourt.api;

import java.util.UUID;

/// Tells which account sends the present request; identity knows.
@FunctionalInterface
public interface ClientAccount {

  UUID id();
}
