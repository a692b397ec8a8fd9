package app.forecourt.audit;

import app.forecourt.identity.Role;
import app.forecourt.organization.CarBrandId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads rows of the trail with the types that attributes have today, as the acting role may see
/// them. What does not fit any more, or never did, is text.
@Component
class AuditReading {

  /// Stands for what the acting role does not see.
  private static final String WITHHELD = "***";

  private final AuditedEntities entities;
  private final Permissions permissions;

  AuditReading(AuditedEntities entities, Permissions permissions) {
    this.entities = entities;
    this.permissions = permissions;
  }

  AuditRow row(AuditEntry entry, Map<StoreId, String> stores) {
    var store = entry.store() == null ? null : new StoreId(entry.store());
    return new AuditRow(
        entry.id(),
        entry.at(),
        entry.who(),
        entry.employee() == null ? null : new EmployeeId(entry.employee()),
        choice(Role.class, entry.role()).orElse(null),
        store,
        store == null ? null : stores.get(store),
        entry.entity(),
        entry.record(),
        choice(AuditKind.class, entry.kind()).orElse(AuditKind.CHANGED),
        changes(entry),
        entry.request());
  }

  private List<AuditChange> changes(AuditEntry entry) {
    var types = entities.find(entry.entity()).map(AuditedEntities.Audited::attributes);
    return Plain.read(entry.changes()).entrySet().stream()
        .map(change -> {
          var type = types.map(known -> known.get(change.getKey())).orElse(null);
          var pair = change.getValue() instanceof List<?> list ? list : List.of();
          return new AuditChange(
              change.getKey(),
              value(change.getKey(), pair.isEmpty() ? null : pair.getFirst(), type),
              value(change.getKey(), pair.size() < 2 ? null : pair.get(1), type));
        })
        .toList();
  }

  private @Nullable Object value(
      String attribute, @Nullable Object plain, @Nullable Class<?> type) {
    if (plain == null) {
      return null;
    }
    if (attribute.equals("cost") && !permissions.seesCost()) {
      return WITHHELD;
    }
    return seen(type == null ? plain : typed(plain, type), permissions.look(Field.PHONE));
  }

  private static Object typed(Object plain, Class<?> type) {
    try {
      return switch (plain) {
        case Number number when type == Money.class -> Money.fen(number.longValue());
        case String text when type == Instant.class -> Instant.parse(text);
        case String text when type == LocalDate.class -> LocalDate.parse(text);
        case String text when type == LocalTime.class -> LocalTime.parse(text);
        case String text when type == StoreId.class -> new StoreId(UUID.fromString(text));
        case String text when type == EmployeeId.class -> new EmployeeId(UUID.fromString(text));
        case String text when type == CarBrandId.class -> new CarBrandId(UUID.fromString(text));
        case String text when type == Phone.class -> new Phone(text);
        case String text when type.isEnum() -> constant(text, type);
        default -> plain;
      };
    } catch (RuntimeException outdated) {
      return plain;
    }
  }

  private static Object constant(String name, Class<?> type) {
    return Arrays.<Object>stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElse(name);
  }

  private static Object seen(Object value, Look phones) {
    return switch (value) {
      case Phone phone when phones != Look.WHOLE -> phones.of(phone);
      case String text -> phones.in(text);
      case List<?> many -> many.stream().map(one -> one == null ? "" : seen(one, phones)).toList();
      default -> value;
    };
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> choices, @Nullable String name) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(name))
        .findFirst();
  }
}
