@NullMarked
package app.forecourt.audit;

import org.jspecify.annotations.NullMarked;
