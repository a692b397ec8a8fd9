package app.forecourt.audit;

import app.forecourt.organization.BusinessDays;
import app.forecourt.registry.GroupJob;
import app.forecourt.registry.TenantJobs;
import app.forecourt.tenancy.CurrentTenant;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When trails are sealed and verified.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditKeys.class)
class AuditConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AuditConfiguration.class);

  @Bean
  OneTimeTask<GroupJob> sealAuditTrail(TenantJobs jobs, Sealer sealer) {
    return jobs.oneTime(SealOrders.JOB, _ -> sealer.seal());
  }

  /// The heads in the log are what one can compare with later.
  @Bean
  RecurringTask<Void> verifyAuditTrails(
      TenantJobs jobs, Sealer sealer, AuditSql sql, AuditKeys keys) {
    return jobs.recurring(
        "verify audit trails",
        Schedules.daily(BusinessDays.ZONE, LocalTime.of(3, 0)),
        () -> {
          sealer.sealAll();
          var verdict = new Verification(sql, keys, CurrentTenant.require()).verify(null);
          if (verdict.whole()) {
            LOG.info("the audit trail is whole: {}", verdict);
          } else {
            LOG.error("the audit trail is broken: {}", verdict);
          }
        });
  }
}
