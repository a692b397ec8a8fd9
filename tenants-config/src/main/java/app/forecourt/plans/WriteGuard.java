package app.forecourt.plans;

import app.forecourt.tenancy.CurrentTenant;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/// Keeps people from changing a [read-only group][ReadOnlyGroup] through any desk: whatever is
/// transactional and not read-only is a change. Jobs and listeners go on.
@Aspect
@Component
@Order(1)
class WriteGuard {

  private enum Deed {
    READ,
    WRITE,
    EXEMPT
  }

  private static final ScopedValue<Boolean> EXEMPTED = ScopedValue.newInstance();

  private final Entitlements entitlements;
  private final ObjectProvider<MemberAtWork> member;
  private final AnnotationTransactionAttributeSource transactions =
      new AnnotationTransactionAttributeSource();
  private final Map<Method, Deed> deeds = new ConcurrentHashMap<>();

  WriteGuard(Entitlements entitlements, ObjectProvider<MemberAtWork> member) {
    this.entitlements = entitlements;
    this.member = member;
  }

  @Around(
      "execution(public * app..*(..)) && @within(org.springframework.stereotype.Service)"
          + " && !within(app.forecourt.registry..*)")
  @Nullable Object guard(ProceedingJoinPoint call) throws Throwable {
    var method = ((MethodSignature) call.getSignature()).getMethod();
    return switch (deeds.computeIfAbsent(method, _ -> deed(method, call.getTarget().getClass()))) {
      case READ -> call.proceed();
      case EXEMPT ->
          ScopedValue.where(EXEMPTED, true).<@Nullable Object, Throwable>call(call::proceed);
      case WRITE -> {
        if (!EXEMPTED.isBound() && CurrentTenant.find().isPresent() && memberAtWork()) {
          entitlements.requireWritable();
        }
        yield call.proceed();
      }
    };
  }

  private Deed deed(Method method, Class<?> desk) {
    if (AnnotatedElementUtils.hasAnnotation(method, AlwaysAllowed.class)
        || AnnotatedElementUtils.hasAnnotation(desk, AlwaysAllowed.class)) {
      return Deed.EXEMPT;
    }
    var transaction = transactions.getTransactionAttribute(method, desk);
    return transaction == null || transaction.isReadOnly() ? Deed.READ : Deed.WRITE;
  }

  private boolean memberAtWork() {
    var hook = member.getIfAvailable();
    return hook != null && hook.atWork();
  }
}
