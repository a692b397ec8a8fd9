package app.forecourt.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CurrentTenantTests {

  private static final TenantId NORTH = new TenantId(TimeOrderedId.next());
  private static final TenantId SOUTH = new TenantId(TimeOrderedId.next());

  @Test
  void isNobodyUntilADoorBindsIt() {
    assertThat(CurrentTenant.find()).isEmpty();
    assertThatExceptionOfType(NoTenantBound.class).isThrownBy(CurrentTenant::require);
    assertThat(new TenantResolver().resolveCurrentTenantIdentifier())
        .isEqualTo(CurrentTenant.NOBODY);
  }

  @Test
  void isBoundForTheLengthOfTheWorkAndNamesEveryLogLine() {
    CurrentTenant.run(
        NORTH,
        () -> {
          assertThat(CurrentTenant.require()).isEqualTo(NORTH);
          assertThat(MDC.get("tenant")).isEqualTo(NORTH.toString());
        });
    assertThat(CurrentTenant.find()).isEmpty();
    assertThat(MDC.get("tenant")).isNull();
  }

  @Test
  void doesNotBecomeAnotherGroupHalfWay() {
    assertThatExceptionOfType(TenantSwitch.class)
        .isThrownBy(() -> CurrentTenant.run(NORTH, () -> CurrentTenant.run(SOUTH, () -> {})));
    CurrentTenant.run(NORTH, () -> CurrentTenant.run(NORTH, () -> {}));
  }

  @Test
  void isNotInheritedByAnotherThreadButCarriedOverToIt() throws Exception {
    var decorator = new TenantTaskDecorator();
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      CurrentTenant.call(
          NORTH,
          () -> {
            assertThat(elsewhere.submit(CurrentTenant::find).get()).isEmpty();
            elsewhere
                .submit(
                    decorator.decorate(() -> assertThat(CurrentTenant.require()).isEqualTo(NORTH)))
                .get();
            return true;
          });
    }
  }

  @Test
  void putsTheGroupIntoEveryRedisKey() {
    CurrentTenant.run(
        NORTH,
        () -> assertThat(TenantKeys.of("rate", "api")).isEqualTo("t:" + NORTH + ":rate:api"));
    assertThatExceptionOfType(NoTenantBound.class).isThrownBy(() -> TenantKeys.of("rate"));
    assertThat(TenantKeys.system("hosts", "jinchi")).isEqualTo("sys:hosts:jinchi");
    assertThatIllegalArgumentException().isThrownBy(() -> TenantKeys.system("a:b"));
  }
}
