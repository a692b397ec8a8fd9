package app.forecourt.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class TeamIdColumn implements AttributeConverter<TeamId, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable TeamId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable TeamId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new TeamId(value);
  }
}
