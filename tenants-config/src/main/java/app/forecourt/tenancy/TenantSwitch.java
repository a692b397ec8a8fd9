package app.forecourt.tenancy;

/// Work for one group tried to go on as another one.
public class TenantSwitch extends IllegalStateException {

  TenantSwitch(TenantId bound, TenantId wanted) {
    super("bound to group %s, so not %s".formatted(bound, wanted));
  }
}
