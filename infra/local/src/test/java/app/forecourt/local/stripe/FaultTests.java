package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anAnswerLostAfterTheWorkIsGivenWhenAskedAgain() throws StripeException {
    fault("lost", 2);

    assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(shop::northMotors);

    assertThat(shop.northMotors().getName()).isEqualTo("north motors");
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void afterALateFailureTheWorkIsFoundDone() throws StripeException {
    fault("fail_after", 1);

    assertThatExceptionOfType(ApiException.class).isThrownBy(shop::northMotors);

    assertThat(customers()).isEqualTo(1);
    shop.northMotors();
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void aFailureBeforehandDoesNothing() throws StripeException {
    fault("fail_500", 1);

    assertThatExceptionOfType(ApiException.class).isThrownBy(shop::northMotors);

    assertThat(customers()).isZero();
    shop.northMotors();
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void aDroppedConnectionDoesNothing() throws StripeException {
    fault("reset", 2);

    assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(shop::northMotors);

    assertThat(customers()).isZero();
  }

  @Test
  void tooManyRequestsAreSaidSo() {
    fault("fail_429", 1);

    assertThatExceptionOfType(RateLimitException.class).isThrownBy(shop::northMotors);
  }

  @Test
  void whatIsNotJsonIsAnError() {
    fault("garbage", 1);

    assertThatExceptionOfType(ApiException.class).isThrownBy(shop::northMotors);
  }

  @Test
  void aSlowAnswerComesLate() throws StripeException {
    shop.turn("faults", "{\"match\":\"POST /v1/customers$\",\"kind\":\"slow\",\"millis\":400}");
    var before = System.nanoTime();

    shop.northMotors();

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(400_000_000L);
  }

  @Test
  void aSwitchIsUsedUpOrTurnedOff() throws StripeException {
    fault("fail_500", 5);

    shop.call("DELETE", "/_sandbox/faults", "");

    assertThat(shop.northMotors().getId()).isNotNull();
  }

  private void fault(String kind, int times) {
    shop.turn(
        "faults",
        "{\"match\":\"POST /v1/customers$\",\"kind\":\"%s\",\"times\":%d}".formatted(kind, times));
  }

  private int customers() throws StripeException {
    return shop.stripe.v1().customers().list().getData().size();
  }
}
