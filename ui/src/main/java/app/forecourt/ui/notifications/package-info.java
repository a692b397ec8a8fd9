/// What somebody is told, and how he wants to hear of it.
@NullMarked
package app.forecourt.ui.notifications;

import org.jspecify.annotations.NullMarked;
