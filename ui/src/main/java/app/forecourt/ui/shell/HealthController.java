package app.forecourt.ui.shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the gateway that this node serves; it asks at the application's port, without a group.
@RestController
class HealthController {

  @GetMapping(path = "/health", produces = "text/plain")
  String health() {
    return "ok";
  }
}
