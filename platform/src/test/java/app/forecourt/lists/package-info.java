@NullMarked
package app.forecourt.lists;

import org.jspecify.annotations.NullMarked;
