package app.forecourt.tenancy;

/// Somebody asked for the present group on a thread that works for none.
public class NoTenantBound extends IllegalStateException {

  NoTenantBound() {
    super("no dealer group is bound to this thread");
  }
}
