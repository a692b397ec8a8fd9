package app.forecourt.local.stripe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Keeps the answer given for each idempotency key for a day, and gives it again. Source:
/// docs.stripe.com/api/idempotent_requests
final class Idempotency {

  private static final long KEPT_SECONDS = 86_400;
  private static final int LONGEST = 255;

  private final Account account;
  private final Set<String> inProgress = new HashSet<>();

  Idempotency(Account account) {
    this.account = account;
  }

  /// An answer given before.
  record Kept(int status, String body, String requestId) {}

  /// Begins the work under the key, or finds the answer of the time before.
  ///
  /// @throws StripeError 400 if the key was used for another request, 409 if that is still going on
  Optional<Kept> begin(String key, String request) {
    if (key.length() > LONGEST) {
      throw StripeError.idempotency(400, "Idempotency keys have at most 255 characters.", null);
    }
    return account.alone(() -> {
      var now = account.realNow();
      account.answers().values().removeIf(answer -> answer.number("kept") < now - KEPT_SECONDS);
      var kept = Optional.ofNullable(account.answers().get(key));
      if (kept.filter(answer -> !answer.is("of", request)).isPresent()) {
        throw StripeError.idempotency(
            400,
            "Keys for idempotent requests can only be used with the same parameters they were"
                + " first used with. Try using a key other than '"
                + key
                + "' if you meant to execute a different request.",
            null);
      }
      if (kept.isEmpty() && !inProgress.add(key)) {
        throw StripeError.idempotency(
            409,
            "There is currently another in-progress request using this Idempotent Key.",
            "idempotency_key_in_use");
      }
      return kept.map(answer ->
          new Kept((int) answer.number("status"), answer.text("body"), answer.text("request")));
    });
  }

  /// Keeps the answer to the work done under the key.
  void keep(String key, String request, Kept answer) {
    inProgress.remove(key);
    account
        .answers()
        .put(
            key,
            new Fields()
                .with("of", request)
                .with("status", answer.status())
                .with("body", answer.body())
                .with("request", answer.requestId())
                .with("kept", account.realNow()));
    account.touched();
  }

  /// Gives the key back because nothing was done under it.
  void release(String key) {
    account.alone(() -> inProgress.remove(key));
  }
}
