package app.forecourt.vehicles;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class VinColumn implements AttributeConverter<Vin, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Vin vin) {
    return vin == null ? null : vin.value();
  }

  @Override
  public @Nullable Vin convertToEntityAttribute(@Nullable String value) {
    return value == null ? null : new Vin(value);
  }
}
