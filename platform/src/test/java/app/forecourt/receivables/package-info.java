@NullMarked
package app.forecourt.receivables;

import org.jspecify.annotations.NullMarked;
