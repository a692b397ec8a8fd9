package app.forecourt.ui.shell;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The looks of a group as files; anybody may ask for them, because sign-in pages show them.
@RestController
class BrandController {

  private static final CacheControl FOR_A_YEAR = CacheControl.maxAge(Duration.ofDays(365));

  private final Brands brands;

  BrandController(Brands brands) {
    this.brands = brands;
  }

  @GetMapping(path = "/brand/{slug}.css")
  ResponseEntity<String> colours(@PathVariable String slug) {
    return brands
        .of(slug)
        .map(brand ->
            ResponseEntity.ok()
                .cacheControl(FOR_A_YEAR)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(Accent.of(brand.colour()).css()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// Pictures are never taken for pages, whatever somebody uploaded.
  @GetMapping("/brand/{slug}/logo")
  ResponseEntity<byte[]> logo(@PathVariable String slug) {
    return brands
        .logo(slug)
        .map(logo ->
            ResponseEntity.ok()
                .cacheControl(FOR_A_YEAR)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(logo.type()))
                .body(logo.image()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
