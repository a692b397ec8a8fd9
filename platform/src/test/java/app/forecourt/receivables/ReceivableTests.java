package app.forecourt.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.StoreId;
import app.forecourt.testing.AsTenant;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@AsTenant
class ReceivableTests {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

  @Test
  void isPaidBitByBit() {
    var receivable = owed(1_000);
    assertThat(receivable.status()).isEqualTo(ReceivableStatus.OPEN);
    assertThat(receivable.receive(Money.yuan(400), NOON).status())
        .isEqualTo(ReceivableStatus.PARTIAL);
    assertThat(receivable.receive(Money.yuan(600), NOON).status()).isEqualTo(ReceivableStatus.PAID);
    assertThat(receivable.outstanding()).isEqualTo(Money.ZERO);
  }

  @Test
  void isNeverPaidBeyondWhatItIsWorth() {
    var receivable = owed(1_000).receive(Money.yuan(400), NOON);
    assertThatExceptionOfType(TooMuch.class)
        .isThrownBy(() -> receivable.receive(Money.fen(60_001), NOON));
    assertThatExceptionOfType(NotAnAmount.class)
        .isThrownBy(() -> receivable.receive(Money.ZERO, NOON));
    assertThatExceptionOfType(AmountBelowPaid.class)
        .isThrownBy(() -> receivable.adjust(Money.yuan(399), DUE, NOON));
    assertThat(receivable.paid()).isEqualTo(Money.yuan(400));
  }

  @Test
  void followsWhatItsDocumentIsWorth() {
    var receivable = owed(1_000).receive(Money.yuan(400), NOON);
    assertThat(receivable.adjust(Money.yuan(400), DUE, NOON).status())
        .isEqualTo(ReceivableStatus.PAID);
    assertThat(receivable.adjust(Money.yuan(500), DUE, NOON).status())
        .isEqualTo(ReceivableStatus.PARTIAL);
  }

  @ParameterizedTest
  @EnumSource
  void allowsTheStepsOfTheModelAndNoOthers(ReceivableStatus from) {
    for (var to : ReceivableStatus.values()) {
      var allowed =
          switch (from) {
            case OPEN -> to != ReceivableStatus.OPEN;
            case PARTIAL -> to == ReceivableStatus.PAID || to == ReceivableStatus.CANCELLED;
            case PAID -> to == ReceivableStatus.PARTIAL || to == ReceivableStatus.CANCELLED;
            case CANCELLED -> false;
          };
      assertThat(from.next().contains(to)).describedAs(from + " to " + to).isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesWhatItsStatusAllows(ReceivableStatus status) {
    var open = status == ReceivableStatus.OPEN || status == ReceivableStatus.PARTIAL;
    if (open) {
      in(status).receive(Money.fen(1), NOON);
    } else {
      assertThatExceptionOfType(IllegalReceivableStep.class)
          .isThrownBy(() -> in(status).receive(Money.fen(1), NOON));
    }
    if (status == ReceivableStatus.CANCELLED) {
      assertThatExceptionOfType(IllegalReceivableStep.class)
          .isThrownBy(() -> in(status).cancel(NOON));
      assertThatExceptionOfType(IllegalReceivableStep.class)
          .isThrownBy(() -> in(status).adjust(Money.yuan(2_000), DUE, NOON));
    } else {
      assertThat(in(status).cancel(NOON).status()).isEqualTo(ReceivableStatus.CANCELLED);
      assertThat(in(status).adjust(Money.yuan(2_000), DUE, NOON).outstanding().isPositive())
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, NOT_DUE",
    "2026-04-01, DAYS_1_30",
    "2026-04-30, DAYS_1_30",
    "2026-05-01, DAYS_31_60",
    "2026-05-31, DAYS_61_90",
    "2026-06-29, DAYS_61_90",
    "2026-06-30, OVER_90"
  })
  void agesByTheDay(LocalDate today, AgeBucket bucket) {
    assertThat(AgeBucket.of(DUE, today)).isEqualTo(bucket);
    var earliest = bucket.earliest(today);
    var latest = bucket.latest(today);
    assertThat(earliest == null || !DUE.isBefore(earliest)).isTrue();
    assertThat(latest == null || !DUE.isAfter(latest)).isTrue();
  }

  private static Receivable in(ReceivableStatus status) {
    var receivable = owed(1_000);
    return switch (status) {
      case OPEN -> receivable;
      case PARTIAL -> receivable.receive(Money.yuan(400), NOON);
      case PAID -> receivable.receive(Money.yuan(1_000), NOON);
      case CANCELLED -> receivable.cancel(NOON);
    };
  }

  private static Receivable owed(long yuan) {
    return new Receivable(
        new NewReceivable(
            new StoreId(UUID.randomUUID()),
            SourceType.ORDER,
            UUID.randomUUID(),
            "SO-CDA-2603-0001",
            new CustomerId(UUID.randomUUID()),
            null,
            Money.yuan(yuan),
            DUE),
        NOON);
  }
}
