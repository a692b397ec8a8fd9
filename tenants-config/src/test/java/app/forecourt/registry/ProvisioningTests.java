package app.forecourt.registry;

import static app.testbed.Founding.freshSlug;
import static app.testbed.Founding.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.testing.TestDatabase;
import app.testbed.GarageDesk;
import app.testbed.TestbedSteps;
import app.testbed.TestbedTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestbedTest
class ProvisioningTests {

  @Autowired TenantRegistry registry;
  @Autowired Provisioning provisioning;
  @Autowired GarageDesk desk;
  @Autowired TestbedSteps.Crashes crashes;
  @Autowired JdbcClient jdbc;

  @Test
  void isDoneByAJobOnceTheGroupIsActivatedAndNotBefore() {
    var tenant = registry.signUp(wish(freshSlug()));
    registry.activate(tenant, Access.FULL);
    registry.activate(tenant, Access.FULL);
    await().atMost(Duration.ofSeconds(20)).until(() -> registry.require(tenant).provisioned());
    assertThat(CurrentTenant.call(tenant, desk::names))
        .containsExactlyInAnyOrder("first of 王芳", "second of 王芳", "third of 王芳");
    assertThat(crashes.ready()).filteredOn(fact -> fact.tenant().equals(tenant)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before first",
        "after first",
        "before second",
        "after second",
        "before third",
        "after third"
      })
  void resumesAfterACrashAtAnyPoint(String point) {
    var slug = freshSlug();
    var tenant = registry.signUp(wish(slug));
    registry.access(tenant, Access.FULL);
    crashes.plan(slug, point);
    assertThatExceptionOfType(TestbedSteps.Crash.class)
        .isThrownBy(() -> CurrentTenant.run(tenant, provisioning::run));
    assertThat(registry.require(tenant).provisioned()).isFalse();
    assertThat(crashes.ready()).noneMatch(fact -> fact.tenant().equals(tenant));

    CurrentTenant.run(tenant, provisioning::run);
    CurrentTenant.run(tenant, provisioning::run);
    assertThat(registry.require(tenant).provisioned()).isTrue();
    assertThat(CurrentTenant.call(tenant, desk::names))
        .containsExactlyInAnyOrder("first of 王芳", "second of 王芳", "third of 王芳");
    assertThat(crashes.ready()).filteredOn(fact -> fact.tenant().equals(tenant)).hasSize(1);
  }

  @Test
  void isTakenUpAgainByTheJobItselfAfterACrash() {
    var slug = freshSlug();
    var tenant = registry.signUp(wish(slug));
    crashes.plan(slug, "after second");
    registry.activate(tenant, Access.FULL);
    await().atMost(Duration.ofSeconds(25)).until(() -> registry.require(tenant).provisioned());
  }

  @Test
  void putsAGroupIntoADatabaseOfItsOwn() {
    var slug = freshSlug();
    var tenant = registry.signUp(wish(slug));
    registry.settle(tenant, new Silo(TestDatabase.urlOfNew("silo_" + slug), null, null));
    registry.access(tenant, Access.FULL);
    CurrentTenant.run(tenant, provisioning::run);

    assertThat(CurrentTenant.call(tenant, desk::names)).hasSize(3);
    assertThat(CurrentTenant.call(tenant, () -> registry.current().provisioned())).isTrue();
    assertThat(
            CurrentTenant.call(
                tenant,
                () ->
                    jdbc.sql("select current_database()")
                        .query((row, _) -> row.getString(1))
                        .single()))
        .isEqualTo("silo_" + slug);
    assertThat(rowsInTheSharedDatabase(tenant.toString())).isZero();
    assertThatExceptionOfType(AlreadyProvisioned.class)
        .isThrownBy(
            () -> registry.settle(tenant, new Silo("jdbc:postgresql://elsewhere/x", null, null)));
  }

  private static long rowsInTheSharedDatabase(String tenant) {
    try (var connection =
            java.sql.DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
        var query = connection.createStatement();
        var row =
            query.executeQuery("select count(*) from garage where tenant_id = '" + tenant + "'")) {
      row.next();
      return row.getLong(1);
    } catch (java.sql.SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
