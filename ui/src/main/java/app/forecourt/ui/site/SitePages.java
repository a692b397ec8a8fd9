package app.forecourt.ui.site;

import app.forecourt.plans.Feature;
import app.forecourt.plans.PlanCatalogue;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The pages that only tell.
@Component
class SitePages {

  private static final int LONGEST_QUESTION = 254;

  private final PageFrame frame;
  private final PlanCatalogue plans;
  private final TenantRegistry registry;
  private final HostNames hosts;

  SitePages(PageFrame frame, PlanCatalogue plans, TenantRegistry registry, HostNames hosts) {
    this.frame = frame;
    this.plans = plans;
    this.registry = registry;
    this.hosts = hosts;
  }

  ServerResponse home(ServerRequest request) {
    return frame.page(request, "home", Map.of());
  }

  ServerResponse pricing(ServerRequest request) {
    return frame.page(
        request, "pricing", Map.of("plans", plans.plans(), "features", Feature.values()));
  }

  ServerResponse find(ServerRequest request) {
    return frame.page(request, "find-my-group", Map.of());
  }

  /// Tells where a group lives whose address is known. Whether an e-mail address belongs to a group
  /// is nobody's business: the answer to one is always the same.
  ServerResponse found(ServerRequest request) {
    var asked = request.param("q").orElse("").strip();
    if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
      return frame.page(request, "find-my-group", Map.of("answer", "empty"));
    }
    if (asked.contains("@")) {
      return frame.page(request, "find-my-group", Map.of("answer", "email", "q", asked));
    }
    var slug = labelIn(asked);
    return registry
        .bySlug(slug)
        .map(group ->
            frame.page(
                request,
                "find-my-group",
                Map.of("answer", "found", "q", asked, "address", hosts.urlOf(group.slug()))))
        .orElseGet(
            () -> frame.page(request, "find-my-group", Map.of("answer", "unknown", "q", asked)));
  }

  /// `jinchi` in whatever part of `http://jinchi.forecourt.example/home` somebody remembers.
  private static String labelIn(String asked) {
    return asked
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("[./:].*$", "");
  }
}
