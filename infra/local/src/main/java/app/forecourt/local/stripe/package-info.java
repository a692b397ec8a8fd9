/// A small Stripe for machines without a key: speaks the part of Stripe's API that Forecourt calls,
/// shows the hosted pages, bills by a virtual clock and sends signed webhooks. Plain JDK and Gson;
/// it knows nothing of Forecourt.
@NullMarked
package app.forecourt.local.stripe;

import org.jspecify.annotations.NullMarked;
