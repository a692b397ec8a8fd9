@NullMarked
package app.forecourt.ui.receivables;

import org.jspecify.annotations.NullMarked;
