package app.forecourt.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Gives an [Answer] as a page to people and as problem details (RFC 9457) to programs, in Chinese
/// or English.
@Component
class AnswerPages {

  private static final Logger log = LoggerFactory.getLogger(AnswerPages.class);
  private static final Duration RELOAD = Duration.ofSeconds(5);

  private final MessageSource texts;
  private final JsonMapper json;
  private final GatewaySettings settings;
  private final String template;

  AnswerPages(MessageSource texts, JsonMapper json, GatewaySettings settings) {
    this.texts = texts;
    this.json = json;
    this.settings = settings;
    try {
      template =
          new ClassPathResource("pages/answer.html").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException incomplete) {
      throw new UncheckedIOException(incomplete);
    }
  }

  /// Answers instead of the application; passes the fault on if an answer has already begun.
  Mono<Void> answer(ServerWebExchange exchange, Throwable fault) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(fault);
    }
    var answer = Answer.to(fault);
    record(answer, fault);

    var headers = response.getHeaders();
    headers.clear();
    response.setStatusCode(answer.status());
    headers.setCacheControl("no-store");
    headers.set(HttpHeaders.VARY, "Accept, Accept-Language");
    var retryAfter = fault instanceof Refused refused ? refused.retryAfter() : Duration.ZERO;
    if (answer == Answer.NO_NODE) {
      retryAfter = RELOAD;
    }
    if (retryAfter.isPositive()) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(roundedUp(retryAfter)));
    }

    var request = exchange.getRequest();
    var locale = language(request.getHeaders());
    headers.setContentLanguage(locale);
    String body;
    if (wantsPage(request)) {
      headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
      headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      body = page(answer, request, locale);
    } else {
      headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
      body = problem(answer, request, locale);
    }
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.setContentLength(bytes.length);
    return request.getMethod() == HttpMethod.HEAD
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
  }

  private static void record(Answer answer, Throwable fault) {
    switch (answer) {
      case FAULT -> log.error("Answered FAULT", fault);
      case NO_NODE, NODE_BROKE_OFF, NODE_TOO_SLOW -> log.warn("Answered {}: {}", answer, fault);
      default -> log.debug("Answered {}: {}", answer, fault.getMessage());
    }
  }

  private static long roundedUp(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }

  /// Chinese for who asks for it or for nothing, English for everyone else.
  private static Locale language(HttpHeaders headers) {
    var asked = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    if (asked == null || asked.isBlank()) {
      return Locale.CHINESE;
    }
    try {
      var ours = List.of(Locale.CHINESE, Locale.ENGLISH);
      var best = Locale.lookup(Locale.LanguageRange.parse(asked), ours);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException _) {
      return Locale.CHINESE;
    }
  }

  private static boolean wantsPage(ServerHttpRequest request) {
    if (request.getPath().value().startsWith("/api/")) {
      return false;
    }
    var accepted = String.join(",", request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT));
    return accepted.isBlank() || accepted.contains("text/html") || accepted.contains("*/*");
  }

  private String problem(Answer answer, ServerHttpRequest request, Locale locale) {
    return json.writeValueAsString(
        Map.of(
            "type", answer.type(),
            "title", text(answer, "title", locale),
            "status", answer.status().value(),
            "detail", text(answer, "detail", locale),
            "instance", request.getPath().value(),
            "requestId", id(request)));
  }

  private String page(Answer answer, ServerHttpRequest request, Locale locale) {
    var reloads = answer == Answer.NO_NODE && request.getMethod() == HttpMethod.GET;
    var more =
        switch (answer) {
          case STRANGER -> "<p><a href=\"%s\">%s</a></p>".formatted(home(request), home(locale));
          case NO_NODE -> reloads ? "<p>" + text("gateway.reloads", locale) + "</p>" : "";
          default -> "";
        };
    var parts =
        Map.of(
            "lang",
            locale == Locale.CHINESE ? "zh-CN" : "en",
            "refresh",
            reloads ? refresh() : "",
            "status",
            Integer.toString(answer.status().value()),
            "title",
            text(answer, "title", locale),
            "detail",
            text(answer, "detail", locale),
            "more",
            more,
            "reference",
            text("gateway.reference", locale) + " " + HtmlUtils.htmlEscape(id(request)));
    var page = template;
    for (var part : parts.entrySet()) {
      page = page.replace("{" + part.getKey() + "}", part.getValue());
    }
    return page;
  }

  private static String refresh() {
    return "\n<meta http-equiv=\"refresh\" content=\"%d\">".formatted(RELOAD.toSeconds());
  }

  private String home(ServerHttpRequest request) {
    var port = request.getURI().getPort();
    return request.getURI().getScheme() + "://" + settings.host() + (port < 0 ? "" : ":" + port);
  }

  private String home(Locale locale) {
    return text("gateway.home", locale);
  }

  private String text(Answer answer, String part, Locale locale) {
    return text("gateway.Answer." + answer.name() + "." + part, locale);
  }

  private String text(String key, Locale locale) {
    return texts.getMessage(key, null, locale);
  }

  private static String id(ServerHttpRequest request) {
    return String.valueOf(request.getHeaders().getFirst(CleanRequest.REQUEST_ID));
  }
}
