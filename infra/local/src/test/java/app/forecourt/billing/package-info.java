/// Billing held against the Stripe sandbox and, where it is at hand, a second Stripe that checks
/// every call.
@NullMarked
package app.forecourt.billing;

import org.jspecify.annotations.NullMarked;
