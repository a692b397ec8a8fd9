package app.forecourt.tenancy;

import app.forecourt.vocabulary.Phone;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Telephone numbers are stored in E.164 form.
@Converter(autoApply = true)
class PhoneColumn implements AttributeConverter<Phone, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Phone phone) {
    return phone == null ? null : phone.e164();
  }

  @Override
  public @Nullable Phone convertToEntityAttribute(@Nullable String e164) {
    return e164 == null ? null : new Phone(e164);
  }
}
