package app.forecourt.api;

import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Says in RFC 9457's form, and in the language of the request, what stands in the way.
///
/// `type` is stable and for machines; `detail` is for people; `errors` names the fields at fault as
/// `{field, detail}`.
@Component
public class Problems {

  private static final String TYPES = "https://forecourt.example/problems/";
  private static final String RETRY_SECONDS = "5";

  private final Texts texts;
  private final JsonMapper json;

  /// One field at fault.
  record FieldError(String field, String detail) {}

  Problems(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /// The problem that a refusal is.
  public ProblemDetail of(Refusal refusal, Locale language) {
    var detail = texts.text(language, refusal);
    var problem = problem(HttpStatus.valueOf(refusal.kind().status()), refusal.type(), detail);
    if (refusal instanceof FieldRefusal field) {
      problem.setProperty("errors", List.of(new FieldError(field.field(), detail)));
    }
    return problem;
  }

  /// A problem of the interface itself; its sentence is the text `api.problem.<type>`.
  public ProblemDetail of(HttpStatusCode status, String type, Locale language, Object... gaps) {
    return problem(status, type, texts.text(language, "api.problem." + type, gaps));
  }

  /// A problem of one field, which refused for a reason of its own.
  ProblemDetail of(String field, Refusal refusal, Locale language) {
    var problem = of(refusal, language);
    problem.setProperty("errors", List.of(new FieldError(field, texts.text(language, refusal))));
    return problem;
  }

  /// Answers from a filter, where no controller is near.
  public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    write(request, response, of(refusal, language(request)));
  }

  /// Answers from a filter, where no controller is near.
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      Object... gaps)
      throws IOException {
    write(request, response, of(status, type, language(request), gaps));
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /// Without a wish, Chinese; the servlet container would say whatever the machine speaks.
  private static Locale language(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.SIMPLIFIED_CHINESE
        : request.getLocale();
  }

  static HttpHeaders headers(ProblemDetail problem) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return headers;
  }

  private static ProblemDetail problem(HttpStatusCode status, String type, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPES + type));
    return problem;
  }
}
