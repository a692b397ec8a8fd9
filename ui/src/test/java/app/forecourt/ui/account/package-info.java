@NullMarked
package app.forecourt.ui.account;

import org.jspecify.annotations.NullMarked;
