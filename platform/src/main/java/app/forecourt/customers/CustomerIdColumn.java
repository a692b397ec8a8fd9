package app.forecourt.customers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CustomerIdColumn implements AttributeConverter<CustomerId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable CustomerId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable CustomerId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new CustomerId(value);
  }
}
