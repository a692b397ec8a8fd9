package app.forecourt.isolation;

import app.forecourt.testing.WallsCatalogue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of the control plane, which belong to no group.
final class ControlTables {

  static final Set<String> ALL =
      Stream.concat(
              WallsCatalogue.CONTROL_TABLES.stream(),
              Stream.of(
                  "account",
                  "membership",
                  "scope_stamp",
                  "sign_in",
                  "second_factor",
                  "recovery_code",
                  "passkey",
                  "subscription",
                  "stripe_operation",
                  "stripe_event"))
          .collect(Collectors.toUnmodifiableSet());

  private ControlTables() {}
}
