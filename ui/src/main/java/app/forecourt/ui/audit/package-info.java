/// What happened in the group, for those who must be able to tell.
@NullMarked
package app.forecourt.ui.audit;

import org.jspecify.annotations.NullMarked;
