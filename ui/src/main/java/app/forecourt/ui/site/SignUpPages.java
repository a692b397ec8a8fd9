package app.forecourt.ui.site;

import app.forecourt.billing.InvalidSignUp;
import app.forecourt.billing.NoSuchCheckout;
import app.forecourt.billing.PaymentsNotSetUp;
import app.forecourt.billing.PaymentsUnavailable;
import app.forecourt.billing.SignUpForm;
import app.forecourt.billing.SignUps;
import app.forecourt.billing.Welcome;
import app.forecourt.identity.EmailKnown;
import app.forecourt.identity.TooManyGuesses;
import app.forecourt.plans.Plan;
import app.forecourt.plans.PlanCatalogue;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// From the form to the group's own host, by way of Stripe.
@Component
class SignUpPages {

  private static final String USUAL_PLAN = "group";
  private static final String USUAL_STORES = "3";

  private final PageFrame frame;
  private final SignUps signUps;
  private final PlanCatalogue plans;
  private final TenantRegistry registry;
  private final Texts texts;

  SignUpPages(
      PageFrame frame, SignUps signUps, PlanCatalogue plans, TenantRegistry registry, Texts texts) {
    this.frame = frame;
    this.signUps = signUps;
    this.plans = plans;
    this.registry = registry;
    this.texts = texts;
  }

  ServerResponse form(ServerRequest request) {
    var form =
        new SignUpForm(
            UUID.randomUUID().toString(),
            "",
            "",
            "",
            "",
            "",
            request.param("plan").orElse(USUAL_PLAN),
            request.param("stores").orElse(USUAL_STORES));
    return filled(request, HttpStatus.OK, form, Map.of());
  }

  ServerResponse send(ServerRequest request) {
    var form =
        new SignUpForm(
            key(request),
            value(request, "groupName"),
            value(request, "slug"),
            value(request, "adminName"),
            value(request, "email"),
            value(request, "password"),
            value(request, "plan"),
            value(request, "stores"));
    try {
      var from = request.servletRequest().getRemoteAddr();
      return ServerResponse.seeOther(signUps.begin(form, frame.language(), from)).build();
    } catch (InvalidSignUp invalid) {
      return filled(request, HttpStatus.UNPROCESSABLE_ENTITY, form, errors(invalid));
    } catch (EmailKnown known) {
      var said = Map.of("email", texts.text(frame.language(), known));
      return filled(request, HttpStatus.UNPROCESSABLE_ENTITY, form, said);
    } catch (TooManyGuesses waiting) {
      var said = Map.of("password", texts.text(frame.language(), waiting));
      return filled(request, HttpStatus.TOO_MANY_REQUESTS, form, said);
    } catch (PaymentsUnavailable | PaymentsNotSetUp later) {
      return unpaid(request, HttpStatus.SERVICE_UNAVAILABLE, form.key(), later);
    }
  }

  /// The key made with the form; whoever tampers with it only starts another sign-up.
  private static String key(ServerRequest request) {
    return request
        .param("key")
        .filter(text -> text.matches("[0-9a-f-]{36}"))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static @Nullable String value(ServerRequest request, String name) {
    return request.param(name).orElse(null);
  }

  private Map<String, String> errors(InvalidSignUp invalid) {
    return invalid.fields().stream()
        .collect(
            Collectors.toMap(
                SignUpPages::shownAt,
                wrong -> texts.text(frame.language(), wrong),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  /// Modules further down call two of the fields by other names.
  private static String shownAt(FieldRefusal wrong) {
    return switch (wrong.field()) {
      case "name", "founderName" -> "adminName";
      default -> wrong.field();
    };
  }

  private ServerResponse filled(
      ServerRequest request, HttpStatus status, SignUpForm form, Map<String, String> errors) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("plans", plans.plans());
    model.put("sum", sum(form));
    return frame.page(request, status, "sign-up", model);
  }

  private Money sum(SignUpForm form) {
    var stores = form.stores() != null && form.stores().matches("\\d{1,4}") ? form.stores() : "0";
    return plans.plans().stream()
        .filter(plan -> plan.code().equals(form.plan()))
        .map(Plan::perStoreAndMonth)
        .findFirst()
        .orElse(Money.ZERO)
        .times(Long.parseLong(stores));
  }

  /// What a name would be called as a host, and whether a host is free; for the form while it is
  /// filled in.
  ServerResponse slug(ServerRequest request) {
    var name = request.param("name").orElse("");
    var wish = request.param("slug").orElse("").strip().toLowerCase(Locale.ROOT);
    var slug =
        wish.isEmpty() && name.length() <= 60 && !name.isBlank()
            ? signUps.suggestedSlug(name)
            : wish;
    var free = slug.length() <= 31 && registry.slugFree(slug);
    return ServerResponse.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            Map.of(
                "slug",
                slug,
                "free",
                free,
                "text",
                slug.isEmpty()
                    ? ""
                    : texts.text(
                        frame.language(),
                        free ? "ui.site.sign-up.slug.free" : "ui.site.sign-up.slug.taken")));
  }

  ServerResponse cancelled(ServerRequest request) {
    return unpaid(request, HttpStatus.OK, request.param("form").orElse(""), null);
  }

  ServerResponse resume(ServerRequest request) {
    var key = request.param("form").orElse("");
    try {
      return ServerResponse.seeOther(signUps.resume(key, frame.language())).build();
    } catch (PaymentsUnavailable | PaymentsNotSetUp later) {
      return unpaid(request, HttpStatus.SERVICE_UNAVAILABLE, key, later);
    } catch (NoSuchCheckout unknown) {
      return unpaid(request, HttpStatus.NOT_FOUND, "", unknown);
    }
  }

  private ServerResponse unpaid(
      ServerRequest request, HttpStatus status, String form, @Nullable Refusal why) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("why", why == null ? "" : texts.text(frame.language(), why));
    return frame.page(request, status, "cancelled", model);
  }

  ServerResponse welcome(ServerRequest request) {
    var page = request.param("session_id").orElse("");
    try {
      return frame.page(
          request, "welcome", Map.of("checkout", page, "welcome", signUps.welcome(page)));
    } catch (NoSuchCheckout unknown) {
      return unpaid(request, HttpStatus.NOT_FOUND, "", unknown);
    } catch (PaymentsUnavailable later) {
      return unpaid(request, HttpStatus.SERVICE_UNAVAILABLE, "", later);
    }
  }

  /// How far it has come, for the page that waits.
  record Progress(Welcome.Step step, String text, @Nullable URI next, boolean last) {}

  ServerResponse progress(ServerRequest request) {
    try {
      var welcome = signUps.welcome(request.param("session_id").orElse(""));
      var answer =
          new Progress(
              welcome.step(),
              texts.text(frame.language(), welcome.step()),
              welcome.next(),
              welcome.isFinal());
      return ServerResponse.ok().cacheControl(CacheControl.noStore()).body(answer);
    } catch (NoSuchCheckout _) {
      return ServerResponse.notFound().build();
    } catch (PaymentsUnavailable _) {
      return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
  }
}
