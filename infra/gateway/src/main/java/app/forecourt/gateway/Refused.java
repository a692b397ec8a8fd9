package app.forecourt.gateway;

import java.time.Duration;

/// The gateway does not let a request through.
class Refused extends RuntimeException {

  private final Answer answer;
  private final Duration retryAfter;

  Refused(Answer answer) {
    this(answer, Duration.ZERO);
  }

  /// @param retryAfter when it may be tried again; zero where that would not help
  Refused(Answer answer, Duration retryAfter) {
    super(answer.name(), null, false, false);
    this.answer = answer;
    this.retryAfter = retryAfter;
  }

  Answer answer() {
    return answer;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
