@NullMarked
package app.forecourt.registry;

import org.jspecify.annotations.NullMarked;
