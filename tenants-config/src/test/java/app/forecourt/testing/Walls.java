package app.forecourt.testing;

import app.forecourt.tenancy.FilterSwitch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The hooks that take one wall down at a time, to see that the others hold. Each puts its wall up
/// again.
public final class Walls {

  private Walls() {}

  /// Does `work` without Hibernate's filter; its transactions have to begin inside.
  public static <R extends @Nullable Object> R withoutFilter(Supplier<R> work) {
    return FilterSwitch.off(work::get);
  }

  /// Does `work` while the tables have no row-level security.
  public static <R extends @Nullable Object> R withoutRowSecurity(
      Supplier<R> work, String... tables) {
    for (var table : tables) {
      TestDatabase.asSuperuser("alter table %s disable row level security".formatted(table));
    }
    try {
      return work.get();
    } finally {
      for (var table : tables) {
        TestDatabase.asSuperuser("alter table %s enable row level security".formatted(table));
      }
    }
  }

  /// Does `work` while a table's foreign key lets everything pass.
  ///
  /// @param definition what the key demands, to put it up again; rows that break it stay
  public static <R extends @Nullable Object> R withoutKey(
      Supplier<R> work, String table, String key, String definition) {
    TestDatabase.asSuperuser("alter table %s drop constraint %s".formatted(table, key));
    try {
      return work.get();
    } finally {
      TestDatabase.asSuperuser(
          "alter table %s add constraint %s %s not valid".formatted(table, key, definition));
    }
  }
}
