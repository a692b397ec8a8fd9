@NullMarked
package app.forecourt.vehicles;

import org.jspecify.annotations.NullMarked;
