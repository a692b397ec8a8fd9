package app.forecourt.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The group for which the present thread works, bound for the length of a lambda at the doors
/// only: web filter, job runner, event listener, tests.
///
/// The binding is not inherited by other threads; work handed over carries its tenant along and is
/// bound again (see [TenantTaskDecorator], [TenantEvent]).
public final class CurrentTenant {

  /// Code without a tenant runs as nobody: row-level security then shows it no row and refuses
  /// every insert, instead of letting it read a neighbour's.
  static final UUID NOBODY = new UUID(0, 0);

  private static final TenantId ASIDE = new TenantId(NOBODY);

  private static final ScopedValue<TenantId> BOUND = ScopedValue.newInstance();
  private static final String LOG_KEY = "tenant";

  private CurrentTenant() {}

  /// The bound group, if any.
  public static Optional<TenantId> find() {
    return BOUND.isBound() && !BOUND.get().equals(ASIDE)
        ? Optional.of(BOUND.get())
        : Optional.empty();
  }

  /// The bound group.
  ///
  /// @throws NoTenantBound if this thread works for no group, which is the programmer's fault
  public static TenantId require() {
    return find().orElseThrow(NoTenantBound::new);
  }

  /// Does `work` for `tenant`.
  ///
  /// @throws TenantSwitch if this thread already works for another group
  public static void run(TenantId tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /// Does `work` for `tenant` and hands back what it yields.
  ///
  /// @throws TenantSwitch if this thread already works for another group: an open session would go
  ///   on reading the first one's rows
  public static <R extends @Nullable Object, X extends Throwable> R call(
      TenantId tenant, ScopedValue.CallableOp<R, X> work) throws X {
    var bound = find();
    if (bound.isPresent()) {
      if (!bound.get().equals(tenant)) {
        throw new TenantSwitch(bound.get(), tenant);
      }
      return work.call();
    }
    try (var _ = MDC.putCloseable(LOG_KEY, tenant.toString())) {
      return ScopedValue.where(BOUND, tenant).call(work);
    }
  }

  /// Does `work` for no group although one may be bound; it has to open a session of its own.
  static <R extends @Nullable Object, X extends Throwable> R aside(
      ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(BOUND, ASIDE).call(work);
  }
}
