@NullMarked
package app.forecourt.ui.imports;

import org.jspecify.annotations.NullMarked;
