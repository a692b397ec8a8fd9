@NullMarked
package app.forecourt.ui.customers;

import org.jspecify.annotations.NullMarked;
