/// The frame around every screen: sign-in, navigation by role, store and role in force, language,
/// light and dark, brand, and what is shown when something went wrong.
@NullMarked
package app.forecourt.ui.shell;

import org.jspecify.annotations.NullMarked;
