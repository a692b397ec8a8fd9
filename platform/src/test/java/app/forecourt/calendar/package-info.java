@NullMarked
package app.forecourt.calendar;

import org.jspecify.annotations.NullMarked;
