package app.forecourt.registry;

/// One thing a new group needs before its people can work, e.g. its roles. A module offers it as a
/// bean; it runs for the group, after the steps of lower `order`, in a transaction of its own, and
/// again after a crash, so it must do nothing the second time.
public interface ProvisioningStep {

  /// The stable name under which it is remembered as done.
  String name();

  int order();

  /// Does it for `group`, to which the thread is bound.
  void provision(Group group, Founder founder);
}
