package app.forecourt.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/// A picture of our own set, `icons.svg`, in the colour of the text around it; hidden from screen
/// readers, because a text says the same.
public class Icon extends Span {

  private static final Pattern NAME = Pattern.compile("[a-z-]+");

  /// @param name the symbol's id, e.g. `customers`
  public Icon(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(name);
    }
    addClassName("icon");
    getElement().setAttribute("aria-hidden", "true");
    getElement()
        .setProperty(
            "innerHTML", "<svg viewBox='0 0 24 24'><use href='/icons.svg#" + name + "'/></svg>");
  }
}
