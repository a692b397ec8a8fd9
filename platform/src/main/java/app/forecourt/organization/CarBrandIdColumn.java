package app.forecourt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CarBrandIdColumn implements AttributeConverter<CarBrandId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable CarBrandId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable CarBrandId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new CarBrandId(value);
  }
}
