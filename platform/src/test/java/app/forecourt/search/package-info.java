@NullMarked
package app.forecourt.search;

import org.jspecify.annotations.NullMarked;
