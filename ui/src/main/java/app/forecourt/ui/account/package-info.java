/// What somebody looks after himself: password, second factor, where he is signed in.
@NullMarked
package app.forecourt.ui.account;

import org.jspecify.annotations.NullMarked;
