@NullMarked
package app.forecourt.organization;

import org.jspecify.annotations.NullMarked;
