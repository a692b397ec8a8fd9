package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one way to Stripe: over HTTP, never inside a database transaction, and what goes wrong there
/// is said in our words.
@Component
class StripeGate {

  private static final Logger LOG = LoggerFactory.getLogger(StripeGate.class);

  private final @Nullable StripeClient client;

  StripeGate(StripeSettings settings) {
    var key = settings.secretKey();
    client =
        key == null || key.isBlank()
            ? null
            : StripeClient.builder()
                .setApiKey(key.strip())
                .setApiBase(withoutSlash(settings.apiBase().toString()))
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis())
                .setMaxNetworkRetries(settings.retries())
                .build();
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /// Something asked of Stripe.
  interface Question<R> {
    R put(V1Services stripe) throws StripeException;
  }

  boolean isSetUp() {
    return client != null;
  }

  /// @throws PaymentsUnavailable if there is no sensible answer
  /// @throws PaymentsNotSetUp if there is no key, or Stripe does not accept it
  /// @throws CardDeclined if the bank declines the card
  /// @throws PaymentRefused if Stripe does not do it
  <R> R ask(Question<R> question) {
    try {
      return attempt(question);
    } catch (StripeException failed) {
      throw refusal(failed);
    }
  }

  /// As [#ask], leaving it to the caller what a failure means.
  <R> R attempt(Question<R> question) throws StripeException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Stripe must not be called inside a transaction");
    }
    if (client == null) {
      throw new PaymentsNotSetUp();
    }
    return question.put(client.v1());
  }

  Refusal refusal(StripeException failed) {
    var said = "Stripe: {} {} (request {})";
    var type = failed.getClass().getSimpleName();
    switch (failed) {
      case CardException _ -> {
        LOG.info(said, type, failed.getCode(), failed.getRequestId());
        return new CardDeclined();
      }
      case AuthenticationException _ -> {
        LOG.error(said, type, failed.getMessage(), failed.getRequestId());
        return new PaymentsNotSetUp();
      }
      case InvalidRequestException _ -> {
        LOG.error(said, type, failed.getMessage(), failed.getRequestId());
        return new PaymentRefused(String.valueOf(failed.getCode()));
      }
      default -> {
        LOG.warn(said, type, failed.getMessage(), failed.getRequestId());
        return new PaymentsUnavailable();
      }
    }
  }

  /// Whether Stripe keeps this answer under the idempotency key and would only repeat it.
  static boolean isKept(StripeException failed) {
    var status = failed.getStatusCode();
    return failed instanceof IdempotencyException
        ? status != null && status == 400
        : status != null && status >= 400 && status != 409 && status != 429;
  }
}
