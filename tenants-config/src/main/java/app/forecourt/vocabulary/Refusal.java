package app.forecourt.vocabulary;

import java.util.List;

/// The fact that stands in the way of what a user asked for. Nothing was changed.
///
/// It is said in the user's language by [Texts]: the key is the module's name, `refusal` and the
/// class name, e.g. `sales.refusal.IllegalStageChange`; the arguments fill its gaps.
public abstract class Refusal extends RuntimeException {

  /// What the user can do about it; REST answers with the status beside it.
  public enum Kind {
    /// 422: the input has to be changed.
    INVALID(422),
    /// 404: there is no such thing here, or it belongs to somebody else.
    UNKNOWN(404),
    /// 403: the acting role may not do this.
    FORBIDDEN(403),
    /// 409: the state of things does not allow it now.
    CONFLICT(409),
    /// 412: somebody else changed it meanwhile; look again.
    STALE(412),
    /// 402: the group's plan or subscription does not cover it.
    NOT_COVERED(402),
    /// 503: a third party does not answer; try again later.
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final transient Kind kind;
  private final transient List<Object> arguments;

  /// @param arguments fill `{0}`, `{1}` … of the sentence; enums and [Money] are said in the user's
  ///   language too
  protected Refusal(Kind kind, Object... arguments) {
    this.kind = kind;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /// The key of the sentence that says it.
  public String key() {
    var name = getClass().getPackageName();
    return "%s.refusal.%s"
        .formatted(name.substring(name.lastIndexOf('.') + 1), getClass().getSimpleName());
  }

  /// The stable name for machines: `illegal-stage-change`.
  public String type() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /// For logs only, so it is not localised.
  @Override
  public String getMessage() {
    return type() + " " + arguments;
  }
}
