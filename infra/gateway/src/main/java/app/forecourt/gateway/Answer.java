package app.forecourt.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What the gateway itself says when a request does not get through to the application.
enum Answer {
  STRANGER(HttpStatus.NOT_FOUND),
  FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  NO_NODE(HttpStatus.SERVICE_UNAVAILABLE),
  NODE_BROKE_OFF(HttpStatus.BAD_GATEWAY),
  NODE_TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;

  Answer(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /// Names the kind of problem for programs; stays the same for ever.
  String type() {
    return "urn:forecourt:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Answer to(Throwable fault) {
    return switch (fault) {
      case Refused refused -> refused.answer();
      case ConnectException _ -> NO_NODE;
      case TimeoutException _ -> NODE_TOO_SLOW;
      case IOException _ -> NODE_BROKE_OFF;
      case ResponseStatusException refusal ->
          switch (refusal.getStatusCode().value()) {
            case 404 -> NOT_FOUND;
            case 503 -> NO_NODE;
            case 504 -> NODE_TOO_SLOW;
            default -> refusal.getStatusCode().is4xxClientError() ? BAD_REQUEST : FAULT;
          };
      default -> FAULT;
    };
  }
}
