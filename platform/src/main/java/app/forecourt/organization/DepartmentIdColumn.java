package app.forecourt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class DepartmentIdColumn implements AttributeConverter<DepartmentId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable DepartmentId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable DepartmentId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new DepartmentId(value);
  }
}
