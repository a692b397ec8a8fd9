package app.forecourt.tenancy;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.task.TaskDecorator;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;
import org.springframework.util.function.SingletonSupplier;

/// Puts the walls up: wraps the pool, dates the rows, carries the group to other threads.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:tenancy.properties")
@EnableJpaAuditing(dateTimeProviderRef = "rowDates")
class TenancyConfiguration {

  @Bean
  static BeanPostProcessor tenantDataSource(ObjectProvider<Placement> placements) {
    // Asked for late: where groups live is itself read from the pool.
    var placement = SingletonSupplier.of(() -> placements.getIfAvailable(() -> Placement.POOLED));
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return "dataSource".equals(name) && bean instanceof DataSource pool
            ? new TenantDataSource(pool, tenant -> placement.obtain().silo(tenant))
            : bean;
      }
    };
  }

  @Bean
  TaskDecorator tenantTaskDecorator() {
    return new TenantTaskDecorator();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DateTimeProvider rowDates(Clock clock) {
    return () -> Optional.of(clock.instant());
  }
}
