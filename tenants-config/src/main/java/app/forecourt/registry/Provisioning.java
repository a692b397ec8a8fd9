package app.forecourt.registry;

import app.forecourt.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets a new group up, step by step. What a step does and that it is done are one transaction, so
/// after a crash anywhere it goes on with the first step that is not done.
@Component
class Provisioning {

  private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

  private final TenantRegistry registry;
  private final TenantSql sql;
  private final ObjectProvider<ProvisioningStep> steps;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Provisioning(
      TenantRegistry registry,
      TenantSql sql,
      ObjectProvider<ProvisioningStep> steps,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.registry = registry;
    this.sql = sql;
    this.steps = steps;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// Does what is left to do for the present group.
  void run() {
    var tenant = CurrentTenant.require();
    var founder = registry.founder(tenant);
    for (var step : inOrder()) {
      transaction.executeWithoutResult(_ -> {
        if (sql.finish(tenant, step.name(), clock.instant())) {
          step.provision(registry.require(tenant), founder);
          LOG.info("{} done", step.name());
        }
      });
    }
    registry.ready(tenant);
  }

  private List<ProvisioningStep> inOrder() {
    return steps.stream()
        .sorted(
            Comparator.comparingInt(ProvisioningStep::order).thenComparing(ProvisioningStep::name))
        .toList();
  }
}
