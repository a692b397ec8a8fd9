@NullMarked
package app.forecourt.local;

import org.jspecify.annotations.NullMarked;
