/// What screens are made of, without any business: fields, lists, boards, charts, dialogs and the
/// way things are said and written.
@NullMarked
package app.forecourt.ui.kit;

import org.jspecify.annotations.NullMarked;
