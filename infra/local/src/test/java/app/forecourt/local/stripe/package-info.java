/// The Stripe sandbox as stripe-java and a browser meet it.
@NullMarked
package app.forecourt.local.stripe;

import org.jspecify.annotations.NullMarked;
