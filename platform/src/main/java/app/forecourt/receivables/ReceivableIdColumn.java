package app.forecourt.receivables;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class ReceivableIdColumn implements AttributeConverter<ReceivableId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable ReceivableId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable ReceivableId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new ReceivableId(value);
  }
}
