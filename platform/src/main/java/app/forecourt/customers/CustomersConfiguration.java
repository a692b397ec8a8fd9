package app.forecourt.customers;

import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomersConfiguration {

  @Bean
  RecurringTask<Void> escalateCustomerRequests(TenantJobs jobs, RequestEscalation escalation) {
    return jobs.recurring(
        "escalate customer requests", FixedDelay.ofMinutes(10), escalation::escalate);
  }
}
