@NullMarked
package app.forecourt.ui.billing;

import org.jspecify.annotations.NullMarked;
