package app.forecourt.audit;

import app.forecourt.registry.TenantJobs;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Orders the sealing of a group's rows a moment after they were committed, once for all that
/// commits meanwhile: an order in the transaction itself would make writers wait for each other.
///
/// What a crash leaves unordered is sealed with what is written next, or at night.
@Component
class SealOrders implements DisposableBean {

  static final String JOB = "seal audit trail";

  private static final Logger LOG = LoggerFactory.getLogger(SealOrders.class);
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final TenantJobs jobs;
  private final Clock clock;
  private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("audit seals").factory());

  SealOrders(TenantJobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  void orderSoon(TenantId tenant) {
    if (!timer.isShutdown() && waiting.add(tenant)) {
      var _ = timer.schedule(() -> order(tenant), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }

  private void order(TenantId tenant) {
    waiting.remove(tenant);
    try {
      CurrentTenant.run(tenant, () -> jobs.order(JOB, "", clock.instant()));
    } catch (RuntimeException unavailable) {
      LOG.warn("the audit trail of {} is sealed later", tenant, unavailable);
    }
  }
}
