package app.forecourt.identity;

import java.io.Serializable;
import java.util.UUID;

/// How a member is there: himself, or a program with his token. None is known of work that the
/// system does in somebody's name.
sealed interface Presence extends Serializable {

  /// @param id of the sign-in
  record InPerson(UUID id) implements Presence {}

  record ByToken() implements Presence {}
}
