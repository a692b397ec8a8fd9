@NullMarked
package app.forecourt.ui;

import org.jspecify.annotations.NullMarked;
