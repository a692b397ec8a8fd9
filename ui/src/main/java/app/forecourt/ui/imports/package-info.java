/// Files that are taken in: sent, mapped, tried, done.
@NullMarked
package app.forecourt.ui.imports;

import org.jspecify.annotations.NullMarked;
