/// Headquarters' screens: stores side by side, every figure a way to its documents.
@NullMarked
package app.forecourt.ui.hq;

import org.jspecify.annotations.NullMarked;
