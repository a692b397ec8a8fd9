package app.forecourt.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What stands where nothing is: what it means, and what to do about it.
public class EmptyState extends Div {

  /// @param actions buttons or links, the most likely first
  public EmptyState(String title, String hint, Component... actions) {
    addClassName("empty-state");
    var heading = new Paragraph(title);
    heading.addClassName("empty-title");
    add(heading);
    if (!hint.isEmpty()) {
      add(new Paragraph(hint));
    }
    if (actions.length > 0) {
      var row = new Div(actions);
      row.addClassName("actions");
      add(row);
    }
  }
}
