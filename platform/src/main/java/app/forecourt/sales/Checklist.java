package app.forecourt.sales;

import java.util.EnumSet;
import java.util.Set;

/// What of the [hand-over][ChecklistItem] is done.
public record Checklist(Set<ChecklistItem> done) {

  public static final Checklist EMPTY = new Checklist(Set.of());

  public Checklist {
    done = Set.copyOf(done);
  }

  public static Checklist complete() {
    return new Checklist(EnumSet.allOf(ChecklistItem.class));
  }

  public Set<ChecklistItem> missing() {
    var missing = EnumSet.allOf(ChecklistItem.class);
    missing.removeAll(done);
    return missing;
  }
}
