/// Generated proof that no group sees, counts or changes another's rows.
@NullMarked
package app.forecourt.isolation;

import org.jspecify.annotations.NullMarked;
