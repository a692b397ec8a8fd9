package app.forecourt.bench;

import app.forecourt.Platform;
import app.forecourt.tenancy.FilterSwitch;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.TestRedis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// An application node without screens, in this process: everything on, on a PostgreSQL and Redis
/// of its own. Started once, whichever benchmarks run.
final class Node {

  private static final ConfigurableApplicationContext CONTEXT = start();
  private static final Cpu.Meter METER = Cpu.Meter.ofThisProcess();

  private Node() {}

  static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  static Cpu.Meter meter() {
    return METER;
  }

  private static ConfigurableApplicationContext start() {
    // As arguments, because they go before what the application's own file says.
    return new SpringApplicationBuilder(Platform.class)
        .initializers(context ->
            context.addBeanFactoryPostProcessor(
                beans -> beans.addBeanPostProcessor(new FilterSwitch())))
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--logging.level.root=warn",
            "--spring.main.banner-mode=off",
            "--spring.datasource.url=" + TestDatabase.url(),
            "--spring.datasource.password=any",
            "--spring.datasource.hikari.maximum-pool-size=16",
            "--spring.flyway.url=" + TestDatabase.url(),
            "--spring.flyway.password=any",
            "--spring.data.redis.url=" + TestRedis.url());
  }
}
