@NullMarked
package app.forecourt.billing;

import org.jspecify.annotations.NullMarked;
