package app.forecourt.audit;

import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads rows of the trail with the types that attributes have today, for eyes that may see whole
/// telephone numbers or not. What does not fit any more, or never did, is text.
@Component
class AuditReading {

  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86)?[ -]?(1[3-9]\\d)\\d{6}(\\d{2})(?!\\d)");

  private final AuditedEntities entities;

  AuditReading(AuditedEntities entities) {
    this.entities = entities;
  }

  AuditRow row(AuditEntry entry, Map<StoreId, String> stores, boolean phones) {
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
        changes(entry, phones),
        entry.request());
  }

  private List<AuditChange> changes(AuditEntry entry, boolean phones) {
    var types = entities.find(entry.entity()).map(AuditedEntities.Audited::attributes);
    return Plain.read(entry.changes()).entrySet().stream()
        .map(change -> {
          var type = types.map(known -> known.get(change.getKey())).orElse(null);
          var pair = change.getValue() instanceof List<?> list ? list : List.of();
          return new AuditChange(
              change.getKey(),
              value(pair.isEmpty() ? null : pair.getFirst(), type, phones),
              value(pair.size() < 2 ? null : pair.get(1), type, phones));
        })
        .toList();
  }

  private static @Nullable Object value(
      @Nullable Object plain, @Nullable Class<?> type, boolean phones) {
    if (plain == null) {
      return null;
    }
    var typed = type == null ? plain : typed(plain, type);
    return phones ? typed : masked(typed);
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

  private static Object masked(Object value) {
    return switch (value) {
      case Phone phone -> phone.masked();
      case String text -> MOBILE.matcher(text).replaceAll("$1****$2");
      case List<?> many -> many.stream().map(one -> one == null ? "" : masked(one)).toList();
      default -> value;
    };
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> choices, @Nullable String name) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(name))
        .findFirst();
  }
}
