package app.forecourt.billing;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How far a group has come after its founder was sent to pay.
///
/// @param next where he goes on from here: to pay, or to sign in; null while he has to wait
public record Welcome(Step step, String groupName, @Nullable URI next) {

  /// What has been reached.
  public enum Step {
    /// The page on which to pay is still open.
    UNPAID,
    /// The page is over and nothing was paid.
    EXPIRED,
    /// Paid; Stripe is about to confirm it.
    CONFIRMING,
    /// Confirmed; the group is being set up.
    PREPARING,
    /// People can sign in.
    READY
  }

  /// Whether nothing more happens by itself.
  public boolean isFinal() {
    return step == Step.EXPIRED || step == Step.READY;
  }
}
