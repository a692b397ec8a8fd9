/// The smallest application that stands behind the walls: groups own garages with cars in them. It
/// lies beside `app.forecourt`, so that the product's own scans do not find it.
@NullMarked
package app.testbed;

import org.jspecify.annotations.NullMarked;
