package app.forecourt.sales;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Versioned;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sales rules", description = "Discount bands, cadences and deadlines of the group")
@RestController
@RequestMapping("/api/v1/sales-rules")
class SalesRulesController {

  private final SalesRules rules;

  SalesRulesController(SalesRules rules) {
    this.rules = rules;
  }

  @GetMapping
  ResponseEntity<Rules> agreed() {
    var agreed = rules.agreed();
    return Versioned.ok(agreed.rules(), agreed.version());
  }

  @PutMapping
  ResponseEntity<Rules> agree(
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen, @RequestBody Rules agreed) {
    rules.agree(agreed, seen.version());
    return agreed();
  }
}
