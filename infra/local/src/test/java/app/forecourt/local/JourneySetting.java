package app.forecourt.local;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives journeys their [RunningForecourt]; of one that failed it takes pictures, and down what the
/// nodes were doing.
///
/// Without a browser, or with `-Dforecourt.journeys=skip`, the journeys are skipped; on a build
/// machine (`CI=true`) that is a failure.
final class JourneySetting implements ParameterResolver, AfterEachCallback, ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var reason =
        "skip".equals(System.getProperty("forecourt.journeys"))
            ? "told to skip by forecourt.journeys"
            : Chromium.isThere() ? null : "no Chromium: install one or set FORECOURT_CHROMIUM";
    if (reason == null) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("Journeys may not be skipped when CI=true: " + reason);
    }
    return ConditionEvaluationResult.disabled("JOURNEYS SKIPPED, " + reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningForecourt.class;
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context).computeIfAbsent(Start.class, _ -> Start.tried(), Start.class).forecourt();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var picture =
        context
            .getExecutionException()
            .map(_ -> "failed-" + context.getRequiredTestMethod().getName());
    Optional.ofNullable(store(context).get(Start.class, Start.class))
        .ifPresent(start -> {
          if (picture.isPresent()) {
            start.forecourt().noteThreads(picture.get());
          }
          start.forecourt().dismissVisitors(picture);
        });
  }

  private static Store store(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.GLOBAL);
  }

  /// The one start of this JVM; if it failed, it fails for every journey without being tried again.
  /// It stops when all tests are done.
  private record Start(@Nullable RunningForecourt running, @Nullable Exception failure)
      implements AutoCloseable {

    static Start tried() {
      try {
        return new Start(RunningForecourt.start(), null);
      } catch (Exception failed) {
        return new Start(null, failed);
      }
    }

    RunningForecourt forecourt() {
      if (running == null) {
        throw new IllegalStateException("Forecourt did not start", failure);
      }
      return running;
    }

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
