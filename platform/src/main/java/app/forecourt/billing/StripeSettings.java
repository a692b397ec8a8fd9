package app.forecourt.billing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How to reach Stripe; from the environment as `STRIPE_SECRET_KEY`, `STRIPE_API_BASE`,
/// `STRIPE_WEBHOOK_SECRET` and so on.
///
/// @param secretKey `sk_…` or `rk_…`; without one nobody can subscribe
/// @param webhookSecret what webhooks are signed with; several, separated by commas, while one is
///   being rolled
/// @param retries how often the client repeats a call by itself
/// @param settled how old our copy of a subscription may be at most before it is read again
@ConfigurationProperties("stripe")
public record StripeSettings(
    @Nullable String secretKey,
    @DefaultValue("https://api.stripe.com") URI apiBase,
    @DefaultValue List<String> webhookSecret,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout,
    @DefaultValue("2") int retries,
    @DefaultValue("6h") Duration settled) {

  @Override
  public String toString() {
    return "Stripe at " + apiBase;
  }
}
