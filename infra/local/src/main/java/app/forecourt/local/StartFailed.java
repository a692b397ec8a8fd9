package app.forecourt.local;

/// Forecourt cannot start, or cannot go on; the message is for whoever called the command.
public final class StartFailed extends RuntimeException {

  StartFailed(String message) {
    super(message);
  }

  StartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
