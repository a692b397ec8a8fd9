package app.forecourt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sales team: who leads it, and whom.
///
/// @param manager null while nobody does
/// @param consultants the active ones, by name, without the manager
/// @param least how many the store wants at least, and `most` at most
public record SpanRow(
    TeamId team,
    String name,
    StoreId store,
    String storeName,
    @Nullable Person manager,
    List<Person> consultants,
    int least,
    int most,
    SpanState state) {

  /// The span of control.
  public int span() {
    return consultants.size();
  }
}
