@NullMarked
package app.forecourt.ui.site;

import org.jspecify.annotations.NullMarked;
