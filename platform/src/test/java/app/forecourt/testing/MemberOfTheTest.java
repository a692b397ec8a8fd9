package app.forecourt.testing;

import app.forecourt.identity.CurrentMember;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

class MemberOfTheTest implements InvocationInterceptor {

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    signedIn(method, test);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    signedIn(method, test);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> method,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext test)
      throws Throwable {
    signedIn(method, test);
  }

  private static void signedIn(Invocation<@Nullable Void> method, ExtensionContext test)
      throws Throwable {
    var role =
        AnnotationSupport.findAnnotation(test.getElement(), AsMember.class)
            .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestClass(), AsMember.class))
            .orElseThrow()
            .value();
    var member =
        SpringExtension.getApplicationContext(test).getBean(TestOrganization.class).member(role);
    var thrown =
        CurrentMember.<@Nullable Throwable>call(
            member,
            () -> {
              try {
                method.proceed();
                return null;
              } catch (Throwable failed) {
                return failed;
              }
            });
    if (thrown != null) {
      throw thrown;
    }
  }
}
