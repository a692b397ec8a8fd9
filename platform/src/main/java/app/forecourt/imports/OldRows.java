package app.forecourt.imports;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// Lets go of files and rows [in time][ImportsDesk#KEPT].
@Component
class OldRows {

  private final ImportsSql sql;
  private final Clock clock;

  OldRows(ImportsSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void forget() {
    sql.forgetBefore(clock.instant().minus(ImportsDesk.KEPT));
  }
}
