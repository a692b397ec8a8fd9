package app.forecourt.sales;

import java.util.List;

/// Sorts choices, which are stored by name, in the order in which people think of them.
final class InOrder {

  private InOrder() {}

  /// The JPQL that gives each of `choices` its place.
  static String of(String path, List<? extends Enum<?>> choices) {
    var places = new StringBuilder("case ").append(path);
    for (var choice : choices) {
      places
          .append(" when ")
          .append(choice.getDeclaringClass().getName())
          .append('.')
          .append(choice.name())
          .append(" then ")
          .append(choices.indexOf(choice));
    }
    return places.append(" end").toString();
  }
}
