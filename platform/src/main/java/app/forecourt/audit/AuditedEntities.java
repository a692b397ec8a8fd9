package app.forecourt.audit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The entities that leave a trail, and of each the attributes that it tells of: all but the
/// bookkeeping every row has.
@Component
class AuditedEntities {

  private static final Set<String> BOOKKEEPING =
      Arrays.stream(TenantOwned.class.getDeclaredFields())
          .map(Field::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Class<?>, Audited> byType;
  private final Map<String, Audited> byName;

  /// @param attributes by name, with the type each has
  /// @param store which of them says to which store a record belongs
  /// @param isStore a store belongs to itself
  record Audited(
      String name,
      Map<String, Class<?>> attributes,
      Set<String> secrets,
      @Nullable String store,
      boolean isStore) {}

  AuditedEntities(EntityManagerFactory entities) {
    byType =
        entities.getMetamodel().getEntities().stream()
            .filter(entity -> isAudited(entity.getJavaType()))
            .collect(toUnmodifiableMap(EntityType::getJavaType, AuditedEntities::described));
    byName = byType.values().stream().collect(toUnmodifiableMap(Audited::name, one -> one));
  }

  Optional<Audited> find(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  Optional<Audited> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Collection<Audited> all() {
    return byName.values();
  }

  private static boolean isAudited(Class<?> type) {
    return TenantOwned.class.isAssignableFrom(type) && !type.isAnnotationPresent(Unaudited.class);
  }

  /// Not by whom and when, nor what the database derives from other attributes.
  private static boolean isWritten(Attribute<?, ?> attribute) {
    var column =
        attribute.getJavaMember() instanceof Field field ? field.getAnnotation(Column.class) : null;
    return !BOOKKEEPING.contains(attribute.getName())
        && (column == null || column.insertable() || column.updatable());
  }

  private static Audited described(EntityType<?> entity) {
    var told =
        entity.getAttributes().stream()
            .filter(attribute -> !attribute.isCollection() && isWritten(attribute))
            .toList();
    return new Audited(
        entity.getName(),
        told.stream()
            .collect(toUnmodifiableMap(Attribute::getName, attribute -> attribute.getJavaType())),
        told.stream()
            .filter(attribute ->
                attribute.getJavaMember() instanceof Field field
                    && field.isAnnotationPresent(Secret.class))
            .map(Attribute::getName)
            .collect(Collectors.toUnmodifiableSet()),
        told.stream()
            .filter(attribute -> attribute.getJavaType() == StoreId.class)
            .map(Attribute::getName)
            .sorted((one, other) -> Boolean.compare(!one.equals("store"), !other.equals("store")))
            .findFirst()
            .orElse(null),
        entity.getName().equals("Store"));
  }
}
