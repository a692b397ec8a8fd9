@NullMarked
package app.forecourt.ui.shell;

import org.jspecify.annotations.NullMarked;
