/// The public site on the bare host: what Forecourt is, what it costs, how to sign up. Plain pages,
/// no Vaadin.
@NullMarked
package app.forecourt.ui.site;

import org.jspecify.annotations.NullMarked;
