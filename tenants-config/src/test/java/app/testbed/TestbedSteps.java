package app.testbed;

import app.forecourt.registry.Founder;
import app.forecourt.registry.Group;
import app.forecourt.registry.GroupJob;
import app.forecourt.registry.ProvisioningStep;
import app.forecourt.registry.TenantJobs;
import app.forecourt.registry.TenantReady;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a group of the testbed is given: three garages, one after the other.
@Configuration(proxyBeanMethods = false)
public class TestbedSteps {

  @Bean
  ProvisioningStep second(GarageDesk desk, Crashes crashes) {
    return new Step("second", 20, desk, crashes);
  }

  @Bean
  ProvisioningStep first(GarageDesk desk, Crashes crashes) {
    return new Step("first", 10, desk, crashes);
  }

  @Bean
  ProvisioningStep third(GarageDesk desk, Crashes crashes) {
    return new Step("third", 30, desk, crashes);
  }

  @Bean
  OneTimeTask<GroupJob> openGarage(TenantJobs jobs, GarageDesk desk) {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    return jobs.oneTime(
        "open garage",
        name -> {
          if (name.startsWith("fails once") && failed.add(name)) {
            throw new IllegalStateException("as planned");
          }
          desk.open(name);
        });
  }

  /// Opening a garage of the same name twice fails, so a step that ran twice would be noticed.
  record Step(String name, int order, GarageDesk desk, Crashes crashes)
      implements ProvisioningStep {

    @Override
    public void provision(Group group, Founder founder) {
      crashes.hit(group, "before " + name);
      desk.open(name + " of " + founder.name());
      crashes.hit(group, "after " + name);
    }
  }

  /// Where the machine goes down, by host label; each crash happens once.
  @Component
  public static class Crashes {

    private final Map<String, String> planned = new ConcurrentHashMap<>();
    private final Queue<TenantReady> ready = new ConcurrentLinkedQueue<>();

    public void plan(String slug, String where) {
      planned.put(slug, where);
    }

    public Queue<TenantReady> ready() {
      return ready;
    }

    void hit(Group group, String where) {
      if (planned.remove(group.slug(), where)) {
        throw new Crash(where);
      }
    }

    @EventListener
    void on(TenantReady event) {
      ready.add(event);
    }
  }

  /// The process is gone: nothing catches it, nothing after it runs.
  public static final class Crash extends Error {

    Crash(String where) {
      super("killed " + where);
    }
  }
}
