package app.forecourt.local.stripe;

import org.jspecify.annotations.Nullable;

/// An answer of Stripe that is an error: status, type, sentence, and where they apply the code and
/// the parameter at fault. Source: docs.stripe.com/api/errors
final class StripeError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String sentence;
  private final @Nullable String code;
  private final @Nullable String parameter;

  StripeError(
      int status, String type, String sentence, @Nullable String code, @Nullable String parameter) {
    super(sentence, null, false, false);
    this.status = status;
    this.type = type;
    this.sentence = sentence;
    this.code = code;
    this.parameter = parameter;
  }

  /// The caller's request cannot be done as it stands.
  static StripeError invalid(String sentence, @Nullable String code, @Nullable String parameter) {
    return new StripeError(400, "invalid_request_error", sentence, code, parameter);
  }

  static StripeError missing(String parameter) {
    return invalid("Missing required param: " + parameter + ".", "parameter_missing", parameter);
  }

  /// The address names an object that does not exist (404).
  static StripeError noSuch(String object, String id) {
    return new StripeError(
        404,
        "invalid_request_error",
        "No such %s: '%s'".formatted(object, id),
        "resource_missing",
        "id");
  }

  /// A parameter names an object that does not exist (400).
  static StripeError noSuch(String object, String id, String parameter) {
    return invalid("No such %s: '%s'".formatted(object, id), "resource_missing", parameter);
  }

  static StripeError cardDeclined() {
    return new StripeError(402, "card_error", "Your card was declined.", "card_declined", null);
  }

  static StripeError unauthorized(String sentence) {
    return new StripeError(401, "invalid_request_error", sentence, null, null);
  }

  static StripeError idempotency(int status, String sentence, @Nullable String code) {
    return new StripeError(status, "idempotency_error", sentence, code, null);
  }

  /// What went wrong, in English, as Stripe words it.
  String sentence() {
    return sentence;
  }

  int status() {
    return status;
  }

  /// Whether the request was refused before anything was done; such an answer is not kept for its
  /// idempotency key.
  boolean refusedBeforehand() {
    return status == 400 || status == 401 || status == 404;
  }

  Fields body() {
    var error = new Fields().with("type", type).with("message", sentence);
    if (code != null) {
      error
          .with("code", code)
          .with("doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'));
    }
    if (parameter != null) {
      error.with("param", parameter);
    }
    if ("card_declined".equals(code)) {
      error.with("decline_code", "generic_decline");
    }
    return new Fields().with("error", error);
  }
}
