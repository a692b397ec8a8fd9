package app.testbed;

import app.forecourt.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.DeferredResult;

/// Answers every request with the group it is for, found as late as can be.
@RestController
class WhoseRequest {

  private static final Logger LOG = LoggerFactory.getLogger(WhoseRequest.class);

  @GetMapping("/who")
  Late now() {
    LOG.info("asked");
    return new Late();
  }

  @GetMapping("/health")
  String health() {
    return "fine for " + group();
  }

  @GetMapping("/who/elsewhere")
  Callable<Map<String, String>> onAnotherThread() {
    return () -> Map.of("group", group(), "thread", Thread.currentThread().toString());
  }

  @GetMapping("/who/later")
  DeferredResult<Late> later() {
    var result = new DeferredResult<Late>();
    Thread.ofVirtual().start(() -> result.setResult(new Late()));
    return result;
  }

  @GetMapping("/who/fails")
  Late fails(HttpServletRequest request) {
    throw new IllegalStateException("as planned at " + request.getServerName());
  }

  /// Looks the group up only when it is written into the answer.
  static class Late {

    public String getGroup() {
      return group();
    }
  }

  /// Error pages are made in a dispatch of their own.
  @Component
  static class ErrorsNameTheGroup extends DefaultErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
        WebRequest request, ErrorAttributeOptions options) {
      var attributes = new HashMap<String, @Nullable Object>();
      attributes.put("group", group());
      return attributes;
    }
  }

  private static String group() {
    return CurrentTenant.find().map(Object::toString).orElse("nobody");
  }
}
