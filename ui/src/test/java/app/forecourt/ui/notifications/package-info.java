@NullMarked
package app.forecourt.ui.notifications;

import org.jspecify.annotations.NullMarked;
