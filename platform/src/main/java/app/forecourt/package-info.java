@NullMarked
package app.forecourt;

import org.jspecify.annotations.NullMarked;
