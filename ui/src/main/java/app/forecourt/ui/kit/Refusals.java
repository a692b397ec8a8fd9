package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.vocabulary.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Where refusals become sentences. Views need not catch them: what a click throws ends up here by
/// itself and is shown. [#allowed] is for those that go on only if it went well.
public final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  /// Does `work` and tells whether it was done; a refusal is shown.
  public static boolean allowed(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failed) {
      var sentence = sentence(failed).orElseThrow(() -> failed);
      Toast.error(sentence);
      return false;
    }
  }

  /// The sentence for what went wrong, if it is something a user can understand: a refusal, that
  /// somebody else was faster, or that the database is away, which the log tells as well.
  public static Optional<String> sentence(Throwable failed) {
    return refusal(failed)
        .map(Says::t)
        .or(() ->
            causedBy(failed, OptimisticLockingFailureException.class)
                .map(outdated -> t("tenancy.refusal.StaleVersion")))
        .or(() -> isAway(failed) ? Optional.of(t("ui.kit.away")) : Optional.empty());
  }

  private static boolean isAway(Throwable failed) {
    var away =
        causedBy(failed, CannotCreateTransactionException.class).isPresent()
            || causedBy(failed, DataAccessResourceFailureException.class).isPresent();
    if (away) {
      LOG.error("The database is away", failed);
    }
    return away;
  }

  /// The refusal behind `failed`, which layers in between may have wrapped.
  public static Optional<Refusal> refusal(Throwable failed) {
    return causedBy(failed, Refusal.class);
  }

  private static <X extends Throwable> Optional<X> causedBy(Throwable failed, Class<X> kind) {
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }
}
