@NullMarked
package app.forecourt.imports;

import org.jspecify.annotations.NullMarked;
