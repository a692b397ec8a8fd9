@NullMarked
package app.forecourt.ui.vehicles;

import org.jspecify.annotations.NullMarked;
