package app.forecourt.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Things by what people call them; capitals and white space do not matter.
final class Named<T> {

  private final String field;
  private final Map<String, Set<T>> byName = new HashMap<>();

  /// @param field the one that says the names
  Named(String field, Collection<T> things, Function<T, List<String>> names) {
    this.field = field;
    for (var thing : things) {
      for (var name : names.apply(thing)) {
        byName.computeIfAbsent(plain(name), _ -> new LinkedHashSet<>()).add(thing);
      }
    }
  }

  /// @throws NothingCalled if there is none of that name
  /// @throws SeveralCalled if there are several
  T find(String name) {
    var found = all(name);
    if (found.size() > 1) {
      throw new SeveralCalled(field, name);
    }
    return found.iterator().next();
  }

  /// @throws NothingCalled if there is none of that name
  Set<T> all(String name) {
    var found = byName.get(plain(name));
    if (found == null) {
      throw new NothingCalled(field, name);
    }
    return found;
  }

  private static String plain(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
