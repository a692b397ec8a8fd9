/// Whom the group sells to: finding, filing and looking after customers.
@NullMarked
package app.forecourt.ui.customers;

import org.jspecify.annotations.NullMarked;
