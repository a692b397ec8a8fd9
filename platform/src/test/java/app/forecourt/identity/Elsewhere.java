package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Works for another group, on a thread of its own.
final class Elsewhere {

  private Elsewhere() {}

  static void run(TenantId tenant, Runnable work) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> CurrentTenant.run(tenant, work)).get();
    }
  }
}
