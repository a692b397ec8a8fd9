@NullMarked
package app.forecourt.ui.home;

import org.jspecify.annotations.NullMarked;
