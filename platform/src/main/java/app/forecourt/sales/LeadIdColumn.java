package app.forecourt.sales;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class LeadIdColumn implements AttributeConverter<LeadId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable LeadId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable LeadId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new LeadId(value);
  }
}
