@NullMarked
package app.forecourt.customers;

import org.jspecify.annotations.NullMarked;
