package app.forecourt.testing;

import app.forecourt.tenancy.FilterSwitch;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/// Points every Spring test at [TestDatabase] and [TestRedis] and puts in the switches of [Walls].
/// Because the customizer is the same for all, contexts are cached as usual.
public class RealServices implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> test, List<ContextConfigurationAttributes> attributes) {
    return new Pointed(TestDatabase.url(), TestRedis.url());
  }

  private record Pointed(String database, String redis) implements ContextCustomizer {

    @Override
    public void customizeContext(
        org.springframework.context.ConfigurableApplicationContext context,
        org.springframework.test.context.MergedContextConfiguration merged) {
      context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new FilterSwitch()));
      TestPropertyValues.of(
              "spring.datasource.url=" + database,
              "spring.datasource.username=forecourt_app",
              "spring.datasource.password=any",
              "spring.datasource.hikari.maximum-pool-size=8",
              "spring.flyway.url=" + database,
              "spring.flyway.user=forecourt_owner",
              "spring.flyway.password=any",
              "spring.data.redis.url=" + redis,
              // Tests wait for what a job does.
              "db-scheduler.polling-interval=200ms",
              "management.server.port=0")
          .applyTo(context);
    }
  }
}
