@NullMarked
package app.forecourt.api;

import org.jspecify.annotations.NullMarked;
