package app.forecourt.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What becomes of one of many rows that are taken in at once.
///
/// @param changes the fields that get another value, by name
/// @param refusals all reasons why it is not taken; empty unless it is refused
public record Intake(Effect effect, List<String> changes, List<Refusal> refusals) {

  public static Intake fresh() {
    return new Intake(Effect.NEW, List.of(), List.of());
  }

  /// @param changes none if the row says what is known already
  public static Intake known(List<String> changes) {
    return new Intake(
        changes.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED, List.copyOf(changes), List.of());
  }

  public static Intake refused(List<Refusal> refusals) {
    return new Intake(Effect.REFUSED, List.of(), List.copyOf(refusals));
  }

  /// The components in which two records of the same public type differ, by name, in their order.
  public static <R extends Record> List<String> differences(R before, R after) {
    var different = new ArrayList<String>();
    for (var component : before.getClass().getRecordComponents()) {
      try {
        if (!Objects.equals(
            component.getAccessor().invoke(before), component.getAccessor().invoke(after))) {
          different.add(component.getName());
        }
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalArgumentException(component.toString(), hidden);
      }
    }
    return different;
  }
}
