package app.forecourt.registry;

import static app.testbed.Founding.freshSlug;
import static app.testbed.Founding.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.NoTenantBound;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.TestDatabase;
import app.testbed.GarageDesk;
import app.testbed.TestbedTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestbedTest
class TenantJobsTests {

  @Autowired TenantRegistry registry;
  @Autowired TenantJobs jobs;
  @Autowired SiloSweep sweep;
  @Autowired GarageDesk desk;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void comeToEveryGroupAtWorkAlsoIfOneFails() {
    var first = group(Access.FULL);
    var failing = group(Access.FULL);
    var reading = group(Access.READ_ONLY);
    var suspended = group(Access.BILLING_ONLY);
    Set<TenantId> visited = ConcurrentHashMap.newKeySet();
    jobs.forEachGroup(
        "open garages",
        () -> {
          var tenant = CurrentTenant.require();
          if (List.of(first, failing, reading, suspended).contains(tenant)) {
            desk.open("by job");
            visited.add(tenant);
          }
          if (tenant.equals(failing)) {
            throw new IllegalStateException("as planned");
          }
        });
    assertThat(visited).containsExactlyInAnyOrder(first, failing, reading);
    assertThat(CurrentTenant.call(first, desk::names)).containsExactly("by job");
    assertThat(CurrentTenant.call(reading, desk::names)).containsExactly("by job");
    assertThat(CurrentTenant.call(failing, desk::names)).isEmpty();
  }

  @Test
  void areOrderedTogetherWithTheTransactionAndWorkForItsGroup() {
    var tenant = group(Access.FULL);
    var transaction = new TransactionTemplate(transactions);
    CurrentTenant.run(
        tenant,
        () -> {
          transaction.executeWithoutResult(status -> {
            jobs.order("open garage", "rolled back", Instant.EPOCH);
            status.setRollbackOnly();
          });
          transaction.executeWithoutResult(_ -> {
            jobs.order("open garage", "kept", Instant.EPOCH);
            jobs.order("open garage", "kept", Instant.EPOCH);
          });
        });
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> CurrentTenant.call(tenant, desk::names).contains("kept"));
    assertThat(CurrentTenant.call(tenant, desk::names)).containsExactly("kept");
  }

  @Test
  void areTriedAgain() {
    var tenant = group(Access.FULL);
    CurrentTenant.run(
        tenant, () -> jobs.order("open garage", "fails once " + tenant, Instant.EPOCH));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !CurrentTenant.call(tenant, desk::names).isEmpty());
  }

  @Test
  void areCollectedFromTheDatabaseOfAGroupsOwn() {
    var slug = freshSlug();
    var tenant = registry.signUp(wish(slug));
    registry.settle(tenant, new Silo(TestDatabase.urlOfNew("jobs_" + slug), null, null));
    var transaction = new TransactionTemplate(transactions);
    CurrentTenant.run(
        tenant,
        () ->
            transaction.executeWithoutResult(
                _ -> jobs.order("open garage", "in the silo", Instant.EPOCH)));
    sweep.run();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> CurrentTenant.call(tenant, desk::names).contains("in the silo"));
  }

  @Test
  void cannotBeOrderedForNobody() {
    assertThatExceptionOfType(NoTenantBound.class)
        .isThrownBy(() -> jobs.order("open garage", "nowhere", Instant.EPOCH));
  }

  private TenantId group(Access access) {
    var tenant = registry.signUp(wish(freshSlug()));
    registry.access(tenant, access);
    registry.ready(tenant);
    return tenant;
  }
}
