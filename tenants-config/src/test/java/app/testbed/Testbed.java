package app.testbed;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@SpringBootApplication(scanBasePackages = {"app.forecourt", "app.testbed"})
@EntityScan({"app.forecourt", "app.testbed"})
@EnableJpaRepositories({"app.forecourt", "app.testbed"})
class Testbed {}
