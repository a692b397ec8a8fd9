package app.forecourt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class RegionIdColumn implements AttributeConverter<RegionId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable RegionId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable RegionId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new RegionId(value);
  }
}
