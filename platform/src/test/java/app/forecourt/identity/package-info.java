@NullMarked
package app.forecourt.identity;

import org.jspecify.annotations.NullMarked;
