package app.forecourt.sales;

import app.forecourt.organization.BusinessDays;
import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SalesJobs {

  @Bean
  RecurringTask<Void> keepNextActions(TenantJobs jobs, SalesDesk desk) {
    return jobs.recurring(
        "sales-next-actions",
        Schedules.daily(BusinessDays.ZONE, LocalTime.of(1, 30)),
        desk::keepNextActions);
  }

  @Bean
  RecurringTask<Void> closeDeliveredOrders(TenantJobs jobs, OrderDesk desk) {
    return jobs.recurring(
        "sales-close-delivered",
        Schedules.daily(BusinessDays.ZONE, LocalTime.of(2, 0)),
        desk::closeDelivered);
  }
}
