package app.forecourt.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the verification of a group's trail found.
///
/// @param sealed how many links were found whole
/// @param waiting how many rows are not sealed yet
/// @param head the last whole link; null if there is none
/// @param broken the first thing that is wrong; null if nothing is
public record Verdict(long sealed, long waiting, @Nullable Head head, @Nullable Break broken) {

  /// @param seq the place in the chain; null if the row is in none
  /// @param entry the row's id; null if nobody knows it
  public record Break(BreakKind kind, @Nullable Long seq, @Nullable UUID entry) {}

  public boolean whole() {
    return broken == null;
  }
}
