package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// How far something has come on its way, and the one thing to do next.
public class Steps extends Div {

  /// @param steps all of them, in order
  /// @param current the index of the present one; the number of steps if all are done
  /// @param next what leads on, if the user may do it
  public Steps(List<String> steps, int current, Component... next) {
    addClassName("steps");
    var list = new OrderedList();
    for (var index = 0; index < steps.size(); index++) {
      var mark = new Span(index < current ? "✓" : String.valueOf(index + 1));
      mark.addClassName("step-mark");
      mark.getElement().setAttribute("aria-hidden", "true");
      var step = new ListItem(mark, new Span(steps.get(index)));
      step.addClassName(index < current ? "done" : index == current ? "current" : "ahead");
      if (index == current) {
        step.getElement().setAttribute("aria-current", "step");
      } else if (index < current) {
        step.setTitle(t("ui.kit.steps.done"));
      }
      list.add(step);
    }
    add(list);
    if (next.length > 0) {
      var actions = new Div(next);
      actions.addClassName("actions");
      add(actions);
    }
  }
}
