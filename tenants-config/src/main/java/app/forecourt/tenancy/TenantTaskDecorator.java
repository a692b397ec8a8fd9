package app.forecourt.tenancy;

import org.springframework.core.task.TaskDecorator;

/// Work handed to an executor goes on for the group that handed it over.
class TenantTaskDecorator implements TaskDecorator {

  @Override
  public Runnable decorate(Runnable work) {
    return CurrentTenant.find()
        .<Runnable>map(tenant -> () -> CurrentTenant.run(tenant, work))
        .orElse(work);
  }
}
