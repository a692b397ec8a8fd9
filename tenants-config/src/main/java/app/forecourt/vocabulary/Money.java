package app.forecourt.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount of Chinese yuan, counted in fen (1/100 CNY); may be negative. In JSON it is the
/// number of fen.
public record Money(@JsonValue long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final int MOST_DIGITS = 18;

  @JsonCreator
  public static Money fen(long fen) {
    return new Money(fen);
  }

  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100L));
  }

  /// Reads yuan with at most two decimals.
  ///
  /// @throws ArithmeticException if there are more decimals, or more yuan than fit
  public static Money yuan(BigDecimal yuan) {
    // Written out, 1E600000000 would fill the memory before it is found too much.
    if ((long) yuan.precision() - yuan.scale() > MOST_DIGITS) {
      throw new ArithmeticException("more yuan than fit");
    }
    return new Money(yuan.movePointRight(2).longValueExact());
  }

  /// The amount in yuan, with two decimals.
  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(fen, count));
  }

  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  /// This amount as a share of `whole` in hundredths of a percent (basis points), rounded up, so
  /// that a limit is never passed by rounding.
  ///
  /// @throws ArithmeticException if `whole` is zero
  public int basisPointsOf(Money whole) {
    return BigDecimal.valueOf(fen)
        .multiply(BigDecimal.valueOf(10_000))
        .divide(BigDecimal.valueOf(whole.fen), 0, RoundingMode.CEILING)
        .intValueExact();
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /// Yuan with two decimals and no separators: `1234.50`.
  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
