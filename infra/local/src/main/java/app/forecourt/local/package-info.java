/// One command: starts PostgreSQL, Redis and the Stripe sandbox on this machine, then the
/// application nodes and the gateway as processes of their own, and stops them in the other order.
@NullMarked
package app.forecourt.local;

import org.jspecify.annotations.NullMarked;
