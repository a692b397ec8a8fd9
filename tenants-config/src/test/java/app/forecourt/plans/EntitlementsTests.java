package app.forecourt.plans;

import static app.testbed.MemberSwitch.asPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Texts;
import app.testbed.Founding;
import app.testbed.GarageDesk;
import app.testbed.TestbedTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TestbedTest
class EntitlementsTests {

  @Autowired Entitlements entitlements;
  @Autowired TenantRegistry registry;
  @Autowired GarageDesk desk;
  @Autowired Texts texts;

  private TenantId tenant;

  @BeforeEach
  void aGroupPaysForSixStores() {
    tenant = Founding.paidUp(registry);
  }

  @Test
  void coverWhatThePlanCovers() {
    CurrentTenant.run(tenant, () -> entitlements.require(Feature.HEADQUARTERS));
    registry.covers(tenant, "store", 1);
    CurrentTenant.run(
        tenant,
        () ->
            assertThatExceptionOfType(EntitlementDenied.class)
                .isThrownBy(() -> entitlements.require(Feature.HEADQUARTERS))
                .satisfies(refusal -> {
                  assertThat(texts.text(Locale.CHINA, refusal)).contains("集团驾驶舱");
                  assertThat(texts.text(Locale.ENGLISH, refusal)).contains("Headquarters");
                  assertThat(refusal.kind().status()).isEqualTo(402);
                }));
  }

  @Test
  void countStoresAsPaidForAndTheRestAsThePlanSays() {
    CurrentTenant.run(
        tenant,
        () -> {
          entitlements.requireRoom(Limit.STORES, 5);
          assertThatExceptionOfType(LimitReached.class)
              .isThrownBy(() -> entitlements.requireRoom(Limit.STORES, 6))
              .satisfies(
                  refusal -> assertThat(texts.text(Locale.CHINA, refusal)).contains("6", "门店"));
          entitlements.requireRoom(Limit.USERS, 999);
          assertThatExceptionOfType(LimitReached.class)
              .isThrownBy(() -> entitlements.requireRoom(Limit.USERS, 1000));
        });
  }

  @ParameterizedTest
  @EnumSource(names = "FULL", mode = EnumSource.Mode.EXCLUDE)
  void keepPeopleFromChangingAnythingThatIsNotPaidFor(Access access) {
    registry.access(tenant, access);
    CurrentTenant.run(
        tenant,
        () ->
            asPerson(() -> {
              assertThatExceptionOfType(ReadOnlyGroup.class).isThrownBy(() -> desk.open("refused"));
              assertThat(desk.names()).isEmpty();
              desk.openWhateverIsOwed("paying");
              assertThat(desk.names()).containsExactly("paying");
              return true;
            }));
  }

  @Test
  void letJobsGoOnWhileTheGroupIsReadOnly() {
    registry.access(tenant, Access.READ_ONLY);
    CurrentTenant.run(tenant, () -> assertThatNoException().isThrownBy(() -> desk.open("by job")));
  }

  @Test
  void letPeopleWorkAgainAsSoonAsItIsPaid() {
    registry.access(tenant, Access.READ_ONLY);
    registry.access(tenant, Access.FULL);
    CurrentTenant.run(tenant, () -> asPerson(() -> desk.open("paid")));
    assertThat(CurrentTenant.call(tenant, desk::names)).containsExactly("paid");
  }
}
