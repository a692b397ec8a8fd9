package app.forecourt.billing;

import app.forecourt.tenancy.TenantId;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Does things at Stripe once, however often they are asked for and whatever becomes of the
/// answers: the key is stored before the call, and after an unknown outcome Stripe is asked what
/// there is before anything is tried again.
@Component
class OnceAtStripe {

  private final StripeGate gate;
  private final StripeOperationsSql operations;

  OnceAtStripe(StripeGate gate, StripeOperationsSql operations) {
    this.gate = gate;
    this.operations = operations;
  }

  /// What is done; yields the id of what it made.
  interface Deed {
    String done(V1Services stripe, RequestOptions once) throws StripeException;
  }

  /// @param purpose says what is done and for whom; the same purpose is the same deed
  /// @param found looks for the outcome of a try whose answer was lost
  /// @return the id of what was made, now or before
  /// @throws PaymentsUnavailable if the outcome is not known; asking again finds out
  String ask(
      TenantId tenant, String purpose, StripeGate.Question<Optional<String>> found, Deed deed) {
    var noted = operations.begin(tenant, purpose);
    if (noted.result() != null) {
      return noted.result();
    }
    if (noted.tries() > 1) {
      var before = gate.ask(found);
      if (before.isPresent()) {
        operations.done(purpose, before.get());
        return before.get();
      }
    }
    try {
      var once = RequestOptions.builder().setIdempotencyKey(noted.key()).build();
      var result = gate.attempt(stripe -> deed.done(stripe, once));
      operations.done(purpose, result);
      return result;
    } catch (StripeException failed) {
      if (StripeGate.isKept(failed)) {
        operations.spend(purpose, noted.key());
      }
      if (failed instanceof IdempotencyException && StripeGate.isKept(failed)) {
        return ask(tenant, purpose, found, deed); // asked for before with other words
      }
      throw gate.refusal(failed);
    }
  }
}
