package app.forecourt.audit;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Money;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Values of attributes as the trail keeps them: money in fen, choices by name, ids and days as
/// text, records of one part as that part.
final class Plain {

  private static final JsonMapper JSON = new JsonMapper();

  private Plain() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean _, Number _, String _ -> value;
      case Enum<?> choice -> choice.name();
      case Money money -> money.fen();
      case TenantOwned<?> other -> other.getId().toString();
      case Collection<?> many -> many.stream().map(Plain::of).toList();
      case Object[] many -> java.util.Arrays.stream(many).map(Plain::of).toList();
      case byte[] bytes -> bytes.length + " B";
      case Record record -> parts(record);
      default -> value.toString();
    };
  }

  static String json(Map<String, @Nullable Object[]> changes) {
    return JSON.writeValueAsString(changes);
  }

  /// Reads `{"attribute": [before, after], …}`; empty if somebody made something else of it.
  static Map<String, Object> read(String json) {
    try {
      var read = JSON.readValue(json, Map.class);
      var changes = new LinkedHashMap<String, Object>();
      read.forEach((name, change) -> changes.put(String.valueOf(name), change));
      return changes;
    } catch (tools.jackson.core.JacksonException tampered) {
      return Map.of();
    }
  }

  private static @Nullable Object parts(Record record) {
    var components = record.getClass().getRecordComponents();
    try {
      if (components.length == 1) {
        return of(part(record, components[0]));
      }
      var parts = new LinkedHashMap<String, @Nullable Object>();
      for (var component : components) {
        parts.put(component.getName(), of(part(record, component)));
      }
      return parts;
    } catch (ReflectiveOperationException hidden) {
      return record.toString();
    }
  }

  private static Object part(Record record, java.lang.reflect.RecordComponent component)
      throws ReflectiveOperationException {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor.invoke(record);
  }
}
