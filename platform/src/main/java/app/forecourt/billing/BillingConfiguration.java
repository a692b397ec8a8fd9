package app.forecourt.billing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs that keep subscriptions true.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeSettings.class)
class BillingConfiguration {

  /// What Stripe told us is looked up within seconds.
  @Bean
  RecurringTask<Void> stripeInboxJob(StripeInbox inbox) {
    return Tasks.recurring("stripe-inbox", FixedDelay.of(Duration.ofSeconds(2)))
        .execute((_, _) -> inbox.drain());
  }

  /// What Stripe did not tell us is found all the same.
  @Bean
  RecurringTask<Void> reconciliationJob(Reconciliation reconciliation) {
    return Tasks.recurring("stripe-reconciliation", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> reconciliation.run());
  }

  /// The days of grace go by.
  @Bean
  RecurringTask<Void> daysOfGraceJob(Reconciliation reconciliation) {
    return Tasks.recurring("days-of-grace", FixedDelay.of(Duration.ofMinutes(15)))
        .execute((_, _) -> reconciliation.age());
  }
}
