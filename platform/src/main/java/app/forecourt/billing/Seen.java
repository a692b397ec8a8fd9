package app.forecourt.billing;

import org.jspecify.annotations.Nullable;

/// All that Stripe knows of a customer at one moment.
record Seen(@Nullable Contract contract, @Nullable Checkout checkout) {}
