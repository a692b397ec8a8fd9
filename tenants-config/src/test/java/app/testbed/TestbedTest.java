package app.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// All Spring tests of this jar share one context, with a real server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Testbed.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.flyway.locations=classpath:db,classpath:testbed",
      "spring.jpa.properties.hibernate.generate_statistics=true",
      "db-scheduler.polling-interval=200ms",
      "logging.pattern.correlation=[%X{tenant:-no group}] "
    })
public @interface TestbedTest {}
