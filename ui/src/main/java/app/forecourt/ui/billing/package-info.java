/// What the group pays for, for those who pay.
@NullMarked
package app.forecourt.ui.billing;

import org.jspecify.annotations.NullMarked;
