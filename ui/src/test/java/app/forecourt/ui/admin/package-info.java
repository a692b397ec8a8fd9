@NullMarked
package app.forecourt.ui.admin;

import org.jspecify.annotations.NullMarked;
