package app.forecourt.sales;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class OpportunityIdColumn implements AttributeConverter<OpportunityId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable OpportunityId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable OpportunityId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new OpportunityId(value);
  }
}
