package app.forecourt.billing;

import org.jspecify.annotations.Nullable;

/// A page of Stripe on which a group pays for the first time.
///
/// @param status Stripe's own word: `open`, `complete`, `expired`
/// @param url null once it is no longer open
record Checkout(String id, String status, @Nullable String url) {

  boolean isOpen() {
    return status.equals("open");
  }
}
