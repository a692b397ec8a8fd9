@NullMarked
package app.forecourt.tenancy;

import org.jspecify.annotations.NullMarked;
