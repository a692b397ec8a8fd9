package app.forecourt.api;

import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/// Turns whatever goes wrong in a controller of the API into a problem. What we did not foresee
/// gets a reference, under which the log tells the rest; the client learns nothing else of it.
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal) {
    return answer(problems.of(refusal, LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<Object> outdated(OptimisticLockingFailureException outdated) {
    return answer(
        problems.of(
            HttpStatus.PRECONDITION_FAILED, "stale-version", LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<Object> collided(ConcurrencyFailureException collided) {
    return answer(problems.of(HttpStatus.CONFLICT, "collision", LocaleContextHolder.getLocale()));
  }

  /// A rule that only the database could check, e.g. two people who take the same name at once.
  @ExceptionHandler
  ResponseEntity<Object> contradicted(DataIntegrityViolationException broken) {
    LOG.warn("the database refused", broken);
    return answer(problems.of(HttpStatus.CONFLICT, "collision", LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Object> away(Exception away) {
    LOG.error("the database is away", away);
    return answer(
        problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "unavailable", LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception unexpected) throws Exception {
    if (unexpected instanceof AccessDeniedException
        || unexpected instanceof AuthenticationException) {
      throw unexpected;
    }
    var refusal = refusalBehind(unexpected);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    var reference = TimeOrderedId.next().toString();
    LOG.error("unexpected, reference {}", reference, unexpected);
    var problem =
        problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            LocaleContextHolder.getLocale(),
            reference);
    problem.setProperty("reference", reference);
    return answer(problem);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var language = LocaleContextHolder.getLocale();
    var field = path(unreadable);
    var refusal = refusalBehind(unreadable);
    if (refusal.isPresent()) {
      return answer(
          refusal.get() instanceof FieldRefusal || field.isEmpty()
              ? problems.of(refusal.get(), language)
              : problems.of(field, refusal.get(), language));
    }
    if (field.isEmpty()) {
      return answer(problems.of(HttpStatus.BAD_REQUEST, "malformed", language));
    }
    return answer(
        isMissing(unreadable)
            ? problems.of(new FieldMissing(field), language)
            : wrongType(field, language));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failed,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var language = LocaleContextHolder.getLocale();
    return switch (failed) {
      case MethodArgumentTypeMismatchException wrong ->
          answer(
              refusalBehind(wrong)
                  .map(refusal -> problems.of(wrong.getName(), refusal, language))
                  .orElseGet(() -> wrongType(wrong.getName(), language)));
      case MissingServletRequestParameterException missing ->
          answer(problems.of(new FieldMissing(missing.getParameterName()), language));
      case MissingRequestHeaderException missing
          when missing.getHeaderName().equals(HttpHeaders.IF_MATCH) ->
          answer(problems.of(HttpStatus.PRECONDITION_REQUIRED, "version-missing", language));
      case MissingRequestHeaderException missing ->
          answer(problems.of(new FieldMissing(missing.getHeaderName()), language));
      case BindException unbound ->
          answer(
              refusalBehind(unbound)
                  .map(refusal -> problems.of(refusal, language))
                  .orElseGet(() ->
                      wrongType(
                          unbound.getFieldErrors().stream()
                              .map(error -> error.getField())
                              .findFirst()
                              .orElse(""),
                          language)));
      default -> {
        var type =
            switch (status.value()) {
              case 404 -> "no-such-operation";
              case 405 -> "method-not-allowed";
              case 406 -> "not-acceptable";
              case 413 -> "too-large";
              case 415 -> "unsupported-media-type";
              case 503 -> "unavailable";
              default -> status.is5xxServerError() ? "unavailable" : "malformed";
            };
        yield answer(problems.of(status, type, language));
      }
    };
  }

  private ProblemDetail wrongType(String field, Locale language) {
    return problems.of(new FieldUnreadable(field, example(field)), language);
  }

  private static String example(String field) {
    return field.toLowerCase(Locale.ROOT).contains("date") ? "2026-11-23" : "…";
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return new ResponseEntity<>(
        problem, Problems.headers(problem), HttpStatus.valueOf(problem.getStatus()));
  }

  private static Optional<Refusal> refusalBehind(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  /// Whether a number, or a yes or no, was left out or null.
  private static boolean isMissing(Throwable unreadable) {
    for (var cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof MismatchedInputException wrong) {
        // Jackson has no exception of its own for it.
        return wrong.getTargetType() != null
            && wrong.getTargetType().isPrimitive()
            && wrong.getOriginalMessage().contains("`null`");
      }
    }
    return false;
  }

  /// The place in the JSON that could not be read, e.g. `lines[2].price`; empty if it is no JSON.
  private static String path(Throwable unreadable) {
    for (var cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabindException wrong) {
        return wrong.getPath().stream()
            .map(step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
      }
      if (cause instanceof JacksonException) {
        return "";
      }
    }
    return "";
  }
}
