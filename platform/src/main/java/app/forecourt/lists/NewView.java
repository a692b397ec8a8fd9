package app.forecourt.lists;

import app.forecourt.organization.StoreId;
import org.jspecify.annotations.Nullable;

/// A view of a list as it is saved, or changed.
///
/// @param list the list's address, e.g. `sales/leads`
/// @param name at most 40 characters; nobody has two of one name in a list
/// @param query how the list is narrowed, sorted and laid out, as in its address:
///   `f.status=NEW&sort=-received&cols=name,phone`, at most 2,000 characters; empty for all of it
/// @param store with which one it is shared, if with one
public record NewView(
    String list, String name, @Nullable String query, Sharing sharing, @Nullable StoreId store) {

  public static NewView of(String list, String name, String query, Audience audience) {
    return new NewView(list, name, query, audience.sharing(), audience.store());
  }
}
