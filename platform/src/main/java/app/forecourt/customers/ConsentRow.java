package app.forecourt.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A consent that is in force, or was.
///
/// @param proof where it can be looked up, e.g. the number of a form; null if nowhere
/// @param givenToName who took it down; empty if a program did
/// @param withdrawnAt null while it is in force
/// @param withdrawnToName who took that down; empty while it is in force, or if a program did
public record ConsentRow(
    ConsentPurpose purpose,
    ConsentSource source,
    @Nullable String proof,
    Instant givenAt,
    String givenToName,
    @Nullable Instant withdrawnAt,
    @Nullable ConsentSource withdrawnSource,
    String withdrawnToName) {

  public boolean isInForce() {
    return withdrawnAt == null;
  }
}
