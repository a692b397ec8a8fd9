package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A word to somebody who is here for the first time; once put away, this browser shows it no more.
public class Hint extends Div {

  /// @param name tells hints apart, e.g. `frame`
  public Hint(String name, String text) {
    addClassName("hint");
    getElement().setAttribute("hidden", true);
    var key = "hint." + name;
    var seen =
        new Button(
            t("ui.kit.hint.seen"),
            click -> {
              getElement().executeJs("localStorage.setItem($0, 'seen')", key);
              removeFromParent();
            });
    seen.addThemeVariants(ButtonVariant.TERTIARY);
    add(new Icon("info"), new Span(text), seen);
    addAttachListener(attached ->
        getElement().executeJs("if (!localStorage.getItem($0)) this.hidden = false", key));
  }
}
