package app.forecourt.registry;

import app.forecourt.tenancy.CurrentTenant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/// Work for a group with a database of its own leaves orders and facts there, in its transactions.
/// Nobody looks for them there but this.
@Component
class SiloSweep {

  private static final Logger LOG = LoggerFactory.getLogger(SiloSweep.class);

  /// A younger fact is likely still being listened to.
  private static final Duration OUTSTANDING = Duration.ofMinutes(1);

  private final Silos silos;
  private final SiloSql sql;
  private final ObjectProvider<IncompleteEventPublications> facts;

  SiloSweep(Silos silos, SiloSql sql, ObjectProvider<IncompleteEventPublications> facts) {
    this.silos = silos;
    this.sql = sql;
    this.facts = facts;
  }

  /// Brings orders to where jobs are run, and has facts told again that a crash left untold.
  void run() {
    for (var tenant : silos.groups()) {
      CurrentTenant.run(
          tenant,
          () -> {
            try {
              sql.collectOrders();
              facts.ifAvailable(
                  outstanding -> outstanding.resubmitIncompletePublicationsOlderThan(OUTSTANDING));
            } catch (RuntimeException unavailable) {
              LOG.warn("the group's own database cannot be swept now", unavailable);
            }
          });
    }
  }
}
