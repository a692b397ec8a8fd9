package app.forecourt.billing;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Where Stripe calls us: the body is taken as it comes, because the signature is over its bytes.
@RestController
@Hidden
class StripeWebhook {

  private static final Logger LOG = LoggerFactory.getLogger(StripeWebhook.class);

  private final StripeInbox inbox;

  StripeWebhook(StripeInbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/stripe/webhook")
  ResponseEntity<Void> receive(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
    try {
      inbox.accept(body == null ? "" : new String(body, StandardCharsets.UTF_8), signature);
      return ResponseEntity.ok().build();
    } catch (ForgedWebhook _) {
      LOG.warn("refused a webhook without a good signature");
      return ResponseEntity.badRequest().build();
    }
  }
}
