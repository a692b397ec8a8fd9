@NullMarked
package app.forecourt.ui.audit;

import org.jspecify.annotations.NullMarked;
