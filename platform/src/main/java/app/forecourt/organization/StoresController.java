package app.forecourt.organization;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Versioned;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Stores", description = "Regions and their stores")
@RestController
@RequestMapping("/api/v1")
class StoresController {

  private final OrganizationDesk desk;

  record NewRegion(String name) {}

  record RegionKey(RegionId id) {}

  StoresController(OrganizationDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/organization")
  OrgNode tree() {
    return desk.tree();
  }

  @GetMapping("/regions")
  List<RegionRow> regions() {
    return desk.regions();
  }

  @PostMapping("/regions")
  @ResponseStatus(HttpStatus.CREATED)
  RegionKey addRegion(@RequestBody NewRegion region) {
    return new RegionKey(desk.addRegion(region.name()));
  }

  @PutMapping("/regions/{region}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void renameRegion(
      @PathVariable RegionId region,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody NewRegion renamed) {
    desk.renameRegion(region, renamed.name(), seen.version());
  }

  @PostMapping("/regions/{region}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeRegion(@PathVariable RegionId region) {
    desk.closeRegion(region);
  }

  @GetMapping("/stores")
  List<StoreRow> stores() {
    return desk.stores();
  }

  @PostMapping("/stores")
  ResponseEntity<StoreRow> addStore(@RequestBody NewStore store) {
    var opened = desk.store(desk.addStore(store));
    return Versioned.created("/api/v1/stores/" + opened.id(), opened, opened.version());
  }

  @GetMapping("/stores/{store}")
  ResponseEntity<StoreRow> store(@PathVariable StoreId store) {
    var found = desk.store(store);
    return Versioned.ok(found, found.version());
  }

  /// The code can change until the first document carries it.
  @PutMapping("/stores/{store}")
  ResponseEntity<StoreRow> amendStore(
      @PathVariable StoreId store,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody NewStore amended) {
    var now = desk.amendStore(store, amended, seen.version());
    return Versioned.ok(now, now.version());
  }

  @PostMapping("/stores/{store}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeStore(@PathVariable StoreId store) {
    desk.closeStore(store);
  }

  /// How many consultants a team's manager should lead.
  @GetMapping("/stores/{store}/span")
  Span span(@PathVariable StoreId store) {
    return desk.span(store);
  }

  @PutMapping("/stores/{store}/span")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setSpan(@PathVariable StoreId store, @RequestBody Span span) {
    desk.setSpan(store, span.least(), span.most());
  }
}
