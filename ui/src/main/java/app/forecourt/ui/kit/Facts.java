package app.forecourt.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/// What is known about something: a label and a value a line.
public class Facts extends DescriptionList {

  private final Fmt fmt = Fmt.here();

  public Facts() {
    addClassName("facts");
  }

  /// @param value written as its type is; `—` if null
  public Facts fact(String label, @Nullable Object value) {
    return fact(label, new Span(fmt.any(value)));
  }

  public Facts fact(String label, Component value) {
    add(new Term(label));
    var description = new Description();
    description.add(value);
    add(description);
    return this;
  }
}
