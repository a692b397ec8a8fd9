@NullMarked
package app.forecourt.sales;

import org.jspecify.annotations.NullMarked;
