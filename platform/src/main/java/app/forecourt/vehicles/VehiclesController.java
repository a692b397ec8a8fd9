package app.forecourt.vehicles;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.organization.StoreId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles")
class VehiclesController {

  private final VehicleStock stock;

  VehiclesController(VehicleStock stock) {
    this.stock = stock;
  }

  record Move(VehicleStatus to) {}

  record Arrival(UUID store) {}

  @GetMapping
  Page<VehicleRow> list(
      @RequestParam(required = false) @Nullable UUID store,
      @RequestParam(required = false) @Nullable VehicleStatus status,
      @RequestParam(required = false) @Nullable UUID trim,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable Integer olderThanDays,
      Window window) {
    var filter =
        new StockFilter(
            store == null ? null : new StoreId(store),
            status,
            trim == null ? null : new TrimId(trim),
            text,
            olderThanDays);
    return Page.of(
        stock.newest(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }

  @GetMapping("/counts")
  Map<VehicleStatus, Long> counts(@RequestParam(required = false) @Nullable UUID store) {
    return stock.counts(store == null ? null : new StoreId(store));
  }

  @PostMapping
  ResponseEntity<VehicleRow> admit(@RequestBody NewVehicle vehicle) {
    var row = stock.row(stock.admit(vehicle));
    return Versioned.created("/api/v1/vehicles/" + row.id(), row, row.version());
  }

  @GetMapping("/{id}")
  ResponseEntity<VehicleRow> row(@PathVariable UUID id) {
    return versioned(new VehicleId(id));
  }

  @GetMapping("/{id}/history")
  List<MovementRow> history(@PathVariable UUID id) {
    return stock.history(new VehicleId(id));
  }

  @PostMapping("/{id}/moves")
  ResponseEntity<VehicleRow> move(
      @PathVariable UUID id,
      @RequestBody Move move,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    stock.move(new VehicleId(id), move.to(), seen.version());
    return versioned(new VehicleId(id));
  }

  @PostMapping("/{id}/arrival")
  ResponseEntity<VehicleRow> arrive(
      @PathVariable UUID id,
      @RequestBody Arrival arrival,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    stock.receive(new VehicleId(id), new StoreId(arrival.store()), seen.version());
    return versioned(new VehicleId(id));
  }

  private ResponseEntity<VehicleRow> versioned(VehicleId id) {
    var row = stock.row(id);
    return Versioned.ok(row, row.version());
  }
}
