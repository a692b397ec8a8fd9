package app.forecourt.customers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}/consents")
class ConsentsController {

  private final Consents consents;

  ConsentsController(Consents consents) {
    this.consents = consents;
  }

  record NewConsent(ConsentPurpose purpose, ConsentSource source, @Nullable String proof) {}

  record Withdrawal(ConsentSource source) {}

  @GetMapping
  List<ConsentRow> of(@PathVariable UUID id) {
    return consents.of(new CustomerId(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void give(@PathVariable UUID id, @RequestBody NewConsent consent) {
    consents.give(new CustomerId(id), consent.purpose(), consent.source(), consent.proof());
  }

  @PostMapping("/{purpose}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable UUID id,
      @PathVariable ConsentPurpose purpose,
      @RequestBody Withdrawal withdrawal) {
    consents.withdraw(new CustomerId(id), purpose, withdrawal.source());
  }
}
