package app.forecourt.lists;

import app.forecourt.organization.StoreId;
import org.jspecify.annotations.Nullable;

/// With whom a view is shared.
///
/// @param store if with one store
/// @param storeName what it is called; empty otherwise
public record Audience(Sharing sharing, @Nullable StoreId store, String storeName) {

  public static final Audience NOBODY = new Audience(Sharing.PRIVATE, null, "");
  public static final Audience EVERYBODY = new Audience(Sharing.EVERYBODY, null, "");
}
