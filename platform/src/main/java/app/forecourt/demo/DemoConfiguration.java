package app.forecourt.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Only with `FORECOURT_DEMO` set to something else than `off`.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${FORECOURT_DEMO:off}' != 'off'")
class DemoConfiguration {

  @Bean
  @Primary
  Clock demoClock() {
    return new DemoClock();
  }
}
