package app.forecourt.vehicles;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class VehicleIdColumn implements AttributeConverter<VehicleId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable VehicleId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable VehicleId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new VehicleId(value);
  }
}
