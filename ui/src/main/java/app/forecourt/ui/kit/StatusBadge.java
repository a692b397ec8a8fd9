package app.forecourt.ui.kit;

import com.vaadin.flow.component.html.Span;

/// In which state something is, as text on a quiet colour.
public class StatusBadge extends Span {

  public StatusBadge(String text, Tone tone) {
    super(text);
    addClassNames("badge", tone.css());
  }

  public StatusBadge(Enum<?> state, Tone tone) {
    this(Says.t(state), tone);
  }
}
