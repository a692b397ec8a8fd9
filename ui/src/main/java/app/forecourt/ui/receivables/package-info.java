/// What customers owe, pay and get back.
@NullMarked
package app.forecourt.ui.receivables;

import org.jspecify.annotations.NullMarked;
