package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceReadingTests {

  @ParameterizedTest
  @CsvSource({"359400, 6", "100, 3", "-100, 3", "1, 7", "0, 2", "-29951, 4"})
  void sharesMakeTheWholeToTheFen(long amount, int stores) {
    var shares = InvoiceReading.shares(amount, stores);

    assertThat(shares).hasSize(stores);
    assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
    assertThat(
            Arrays.stream(shares).max().orElseThrow() - Arrays.stream(shares).min().orElseThrow())
        .isLessThanOrEqualTo(1);
  }
}
