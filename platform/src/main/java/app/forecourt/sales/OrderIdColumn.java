package app.forecourt.sales;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class OrderIdColumn implements AttributeConverter<OrderId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable OrderId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable OrderId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new OrderId(value);
  }
}
