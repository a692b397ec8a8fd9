/// The group's own affairs: its organisation, its people, how it looks, who may call from outside.
@NullMarked
package app.forecourt.ui.admin;

import org.jspecify.annotations.NullMarked;
