/// Screens of the sales department: leads, opportunities and orders.
@NullMarked
package app.forecourt.ui.sales;

import org.jspecify.annotations.NullMarked;
