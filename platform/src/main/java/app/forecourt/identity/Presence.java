package app.forecourt.identity;

import java.io.Serializable;
import java.util.UUID;

/// How a member is there: himself, or a program with his token. None is known of work that the
/// system does in somebody's name.
sealed interface Presence extends Serializable {

  /// Somebody at the door, whose session is about to begin.
  ///
  /// @param twoFactors whether he has shown more than a password
  /// @param proven whether he has shown something of his account, and not come from a group's
  ///   identity provider
  record Arriving(boolean twoFactors, boolean proven) implements Presence {}

  /// @param id of the sign-in
  /// @param twoFactors whether he has shown more than a password when he came
  record InPerson(UUID id, boolean twoFactors) implements Presence {}

  record ByToken() implements Presence {}
}
