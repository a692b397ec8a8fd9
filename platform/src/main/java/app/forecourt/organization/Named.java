package app.forecourt.organization;

import java.util.UUID;

/// What something is called, as the database has it now.
interface Named {
  UUID getId();

  String getName();
}
