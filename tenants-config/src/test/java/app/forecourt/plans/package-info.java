@NullMarked
package app.forecourt.plans;

import org.jspecify.annotations.NullMarked;
