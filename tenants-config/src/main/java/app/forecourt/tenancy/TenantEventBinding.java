package app.forecourt.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Binds the group of a fact around each listener, before the listener's transaction opens.
@Aspect
@Component
@Order(0)
class TenantEventBinding {

  @Around(
      "execution(* *(app.forecourt.tenancy.TenantEvent+)) && args(event)"
          + " && (@annotation(org.springframework.modulith.events.ApplicationModuleListener)"
          + " || @annotation(org.springframework.context.event.EventListener)"
          + " || @annotation(org.springframework.transaction.event.TransactionalEventListener))")
  Object bind(ProceedingJoinPoint listener, TenantEvent event) throws Throwable {
    return CurrentTenant.<Object, Throwable>call(event.tenant(), listener::proceed);
  }
}
