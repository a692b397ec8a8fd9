package app.forecourt.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Binds the group of a fact around each listener, before the listener's transaction opens.
@Aspect
@Component
@Order(0)
class TenantEventBinding {

  /// What the system does, if nobody is signed in.
  private static final String LOG_KEY = "job";

  @Around(
      "execution(* *(app.forecourt.tenancy.TenantEvent+)) && args(event)"
          + " && (@annotation(org.springframework.modulith.events.ApplicationModuleListener)"
          + " || @annotation(org.springframework.context.event.EventListener)"
          + " || @annotation(org.springframework.transaction.event.TransactionalEventListener))")
  Object bind(ProceedingJoinPoint listener, TenantEvent event) throws Throwable {
    if (MDC.get(LOG_KEY) != null) {
      return CurrentTenant.<Object, Throwable>call(event.tenant(), listener::proceed);
    }
    try (var _ = MDC.putCloseable(LOG_KEY, event.getClass().getSimpleName())) {
      return CurrentTenant.<Object, Throwable>call(event.tenant(), listener::proceed);
    }
  }
}
