@NullMarked
package app.forecourt.ui.kit;

import org.jspecify.annotations.NullMarked;
