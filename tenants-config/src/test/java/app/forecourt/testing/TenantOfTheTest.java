package app.forecourt.testing;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

class TenantOfTheTest implements InvocationInterceptor, ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(TenantOfTheTest.class);

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    CurrentTenant.call(tenantOf(test), method::proceed);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    CurrentTenant.call(tenantOf(test), method::proceed);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    CurrentTenant.call(tenantOf(test), method::proceed);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    CurrentTenant.call(tenantOf(test), method::proceed);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == TenantId.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return tenantOf(test);
  }

  private static TenantId tenantOf(ExtensionContext test) {
    return test.getStore(OURS)
        .computeIfAbsent(
            test.getUniqueId(), _ -> new TenantId(TimeOrderedId.next()), TenantId.class);
  }
}
