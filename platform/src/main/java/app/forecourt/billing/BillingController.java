package app.forecourt.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/billing")
@Tag(name = "billing", description = "What the group pays for")
class BillingController {

  private final BillingOffice office;

  BillingController(BillingOffice office) {
    this.office = office;
  }

  /// A page of Stripe to send a browser to.
  record Page(URI url) {}

  /// @param stores how many stores are wished for
  record StoresWish(int stores) {}

  /// @param at the moment that the preview named
  record StoresOrder(int stores, @Nullable Instant at) {}

  @GetMapping
  @Operation(summary = "Plan, stores and standing of the group")
  BillingCard card() {
    return office.card();
  }

  @GetMapping("/upcoming-invoice")
  @Operation(summary = "The next invoice with a line for each store; 204 if none will come")
  ResponseEntity<InvoiceSheet> upcoming() {
    return office
        .upcoming()
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/invoices")
  @Operation(summary = "The latest invoices, the newest first")
  List<InvoiceRow> invoices() {
    return office.invoices();
  }

  @PostMapping("/store-change-previews")
  @Operation(summary = "What another number of stores would cost; changes nothing")
  StoreChange preview(@RequestBody StoresWish wish) {
    return office.preview(wish.stores());
  }

  @PostMapping("/store-changes")
  @Operation(summary = "Pays for another number of stores from now on")
  BillingCard change(
      @RequestBody StoresOrder order,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    return office.change(order.stores(), order.at(), keyed(key));
  }

  @PostMapping("/portal-sessions")
  @Operation(summary = "Stripe's page for card, invoices and cancellation")
  Page portal(Locale language) {
    return new Page(office.portal(language));
  }

  @PostMapping("/checkout-sessions")
  @Operation(summary = "Stripe's page on which the group subscribes, for the first time or again")
  Page subscribe(Locale language) {
    return new Page(office.subscribe(language));
  }

  private static UUID keyed(@Nullable String key) {
    return key == null
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
