package app.forecourt.local;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives journeys their [RunningForecourt], and takes pictures of how one failed.
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
    return RunningForecourt.started();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var failed = context.getExecutionException().isPresent();
    RunningForecourt.started()
        .dismissVisitors(failed ? "failed-" + context.getRequiredTestMethod().getName() : null);
  }
}
