@NullMarked
package app.forecourt.ui.sales;

import org.jspecify.annotations.NullMarked;
