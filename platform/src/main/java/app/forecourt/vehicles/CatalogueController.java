package app.forecourt.vehicles;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Versioned;
import app.forecourt.vocabulary.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalogue/trims")
class CatalogueController {

  private final Catalogue catalogue;

  CatalogueController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  record ListPrice(Money listPrice) {}

  @GetMapping
  List<TrimRow> trims(@RequestParam(required = false) @Nullable String brand) {
    return catalogue.trims(brand);
  }

  @PostMapping
  ResponseEntity<TrimRow> add(@RequestBody NewTrim trim) {
    var row = catalogue.trim(catalogue.add(trim));
    return Versioned.created("/api/v1/catalogue/trims/" + row.id(), row, row.version());
  }

  @GetMapping("/{id}")
  ResponseEntity<TrimRow> trim(@PathVariable UUID id) {
    var row = catalogue.trim(new TrimId(id));
    return Versioned.ok(row, row.version());
  }

  @PutMapping("/{id}/list-price")
  ResponseEntity<TrimRow> list(
      @PathVariable UUID id,
      @RequestBody ListPrice price,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    catalogue.list(new TrimId(id), price.listPrice(), seen.version());
    return trim(id);
  }
}
