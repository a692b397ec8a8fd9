@NullMarked
package app.forecourt.notifications;

import org.jspecify.annotations.NullMarked;
