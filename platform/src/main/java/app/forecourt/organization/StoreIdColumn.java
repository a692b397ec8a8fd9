package app.forecourt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class StoreIdColumn implements AttributeConverter<StoreId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable StoreId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable StoreId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new StoreId(value);
  }
}
