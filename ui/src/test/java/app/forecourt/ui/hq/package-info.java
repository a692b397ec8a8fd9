@NullMarked
package app.forecourt.ui.hq;

import org.jspecify.annotations.NullMarked;
