package app.forecourt.tenancy;

import app.forecourt.vocabulary.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Amounts are stored in fen, as whole numbers; such columns end in `_fen`.
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, Long> {

  @Override
  public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
    return money == null ? null : money.fen();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable Long fen) {
    return fen == null ? null : Money.fen(fen);
  }
}
