package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.registry.Access;
import app.forecourt.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionTests {

  private static final Instant DAY_ONE = Instant.parse("2026-11-01T04:00:00Z");

  private final Subscription subscription =
      new Subscription(new TenantId(new UUID(1, 1)), "锦驰", "ga@jinchi.example", "group", 3, DAY_ONE)
          .knownAs("cus_1");

  @Test
  void anEarlierReadingDoesNotOverwriteALaterOne() {
    var early = subscription.read().orElseThrow();
    var late = subscription.read().orElseThrow();

    assertThat(subscription.follow(seen(contract("active", 5)), late, DAY_ONE)).isTrue();
    assertThat(subscription.follow(seen(contract("trialing", 3)), early, DAY_ONE)).isFalse();

    assertThat(subscription.stores()).isEqualTo(5);
    assertThat(subscription.graceState()).isEqualTo(Standing.ACTIVE);
  }

  @Test
  void paidTimeIsNeverBlocked() {
    var overdue = contract("past_due", 3, day(40), DAY_ONE);

    follow(overdue, day(35));

    assertThat(subscription.graceState()).isEqualTo(Standing.SUSPENDED);
    assertThat(subscription.access()).isEqualTo(Access.FULL);
    assertThat(subscription.age(day(40)).access()).isEqualTo(Access.BILLING_ONLY);
  }

  @Test
  void paymentBringsEverythingBack() {
    follow(contract("past_due", 3, DAY_ONE, DAY_ONE), day(31));
    assertThat(subscription.access()).isEqualTo(Access.BILLING_ONLY);

    follow(contract("active", 3), day(31));

    assertThat(subscription.access()).isEqualTo(Access.FULL);
  }

  @Test
  void aGroupIsSetUpOnceAndNotBeforeItPaid() {
    follow(contract("incomplete", 3), DAY_ONE);
    assertThat(subscription.activate()).isFalse();

    follow(contract("trialing", 3), DAY_ONE);
    assertThat(subscription.activate()).isTrue();
    assertThat(subscription.activate()).isFalse();
  }

  @Test
  void aWishCountsUntilItIsPaidFor() {
    assertThat(subscription.wish("store", 2).stores()).isEqualTo(2);

    follow(contract("active", 2), DAY_ONE);

    assertThat(subscription.wish("store", 9).stores()).isEqualTo(2);
  }

  @Test
  void aPageThatIsLeftMakesRoomForAnother() {
    subscription.opened(new Checkout("cs_1", "open", "https://pay.example/1"));

    subscription.leave("cs_1").leave("cs_1");

    assertThat(subscription.checkout()).isEmpty();
    assertThat(subscription.checkoutNumber()).isEqualTo(1);
  }

  @Test
  void withoutAContractNothingCanBeChanged() {
    assertThatExceptionOfType(NoSubscription.class).isThrownBy(subscription::contract);
  }

  private void follow(Contract contract, Instant now) {
    subscription.follow(seen(contract), subscription.read().orElseThrow(), now);
  }

  private static Seen seen(Contract contract) {
    return new Seen(contract, null);
  }

  private static Instant day(int number) {
    return DAY_ONE.plus(Duration.ofDays(number));
  }

  private static Contract contract(String status, int stores) {
    return contract(status, stores, null, null);
  }

  private static Contract contract(
      String status, int stores, @Nullable Instant paidThrough, @Nullable Instant overdueSince) {
    return new Contract(
        "sub_1",
        "si_1",
        status,
        "group",
        stores,
        null,
        day(30),
        paidThrough,
        overdueSince,
        null,
        null);
  }
}
