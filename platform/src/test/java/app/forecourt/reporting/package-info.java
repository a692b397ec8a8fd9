@NullMarked
package app.forecourt.reporting;

import org.jspecify.annotations.NullMarked;
