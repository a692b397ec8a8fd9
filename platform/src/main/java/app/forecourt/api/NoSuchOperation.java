package app.forecourt.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for addresses of the API at which there is nothing.
@Hidden
@RestController
class NoSuchOperation {

  private final Problems problems;

  NoSuchOperation(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/api/**")
  ResponseEntity<ProblemDetail> nothing() {
    var problem =
        problems.of(HttpStatus.NOT_FOUND, "no-such-operation", LocaleContextHolder.getLocale());
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .headers(Problems.headers(problem))
        .body(problem);
  }
}
