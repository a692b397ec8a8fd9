package app.forecourt.vehicles;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class TrimIdColumn implements AttributeConverter<TrimId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable TrimId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable TrimId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new TrimId(value);
  }
}
