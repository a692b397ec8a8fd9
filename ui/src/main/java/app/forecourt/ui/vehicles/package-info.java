/// The cars of the group and the catalogue they come from.
@NullMarked
package app.forecourt.ui.vehicles;

import org.jspecify.annotations.NullMarked;
