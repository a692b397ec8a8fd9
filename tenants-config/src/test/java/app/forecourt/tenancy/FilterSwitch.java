package app.forecourt.tenancy;

import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// The hook that takes the first wall down: Hibernate then adds no group to any statement.
public final class FilterSwitch implements BeanPostProcessor {

  private static final ScopedValue<Boolean> OFF = ScopedValue.newInstance();

  /// Does `work` without the first wall; sessions have to open inside it.
  public static <R, X extends Throwable> R off(ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(OFF, true).call(work);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof TenantResolver ? new Switched() : bean;
  }

  private static final class Switched extends TenantResolver {

    @Override
    public boolean isRoot(UUID tenant) {
      return OFF.isBound();
    }
  }
}
