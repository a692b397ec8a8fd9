package app.forecourt.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Clients", description = "Programs that fetch their access themselves")
@RestController
@RequestMapping("/api/v1/clients")
class ClientsController {

  private final ApiClients clients;

  /// @param overlapHours how long the old secret is good, too, up to 168; if null, it ends now, and
  ///   all access fetched with it
  record NewSecret(@Nullable Integer overlapHours) {}

  ClientsController(ApiClients clients) {
    this.clients = clients;
  }

  @GetMapping
  List<ClientRow> list() {
    return clients.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedClient register(@RequestBody NewClient client) {
    return clients.register(client);
  }

  @Operation(summary = "Gives it a new secret")
  @PostMapping("/{client}/secret")
  IssuedClient rotate(@PathVariable UUID client, @RequestBody NewSecret secret) {
    return clients.rotate(
        client, Duration.ofHours(secret.overlapHours() == null ? 0 : secret.overlapHours()));
  }

  @DeleteMapping("/{client}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID client) {
    clients.revoke(client);
  }
}
