package app.forecourt.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A screen inside the frame: one heading, which the browser's tab shows too, and at its right what
/// can be done.
public abstract class Page extends Div implements HasDynamicTitle {

  /// The key under which the screen keeps the group's name for [titles][#getPageTitle].
  public static final String GROUP = "group";

  private final H1 heading = new H1();
  private final Div beside = new Div();
  private final Div actions = new Div();

  /// @param heading what it is, without telephone or other personal numbers: titles end up in
  ///   histories
  protected Page(String heading) {
    addClassName("page");
    this.heading.setText(heading);
    beside.addClassName("page-beside");
    actions.addClassName("actions");
    var head = new Div(this.heading, beside, actions);
    head.addClassName("page-head");
    add(head);
  }

  /// `张伟 A4L · 锦驰汽车`.
  @Override
  public String getPageTitle() {
    @Nullable Object group =
        getUI()
            .or(() -> Optional.ofNullable(UI.getCurrent()))
            .map(screen -> ComponentUtil.getData(screen, GROUP))
            .orElse(null);
    return group == null ? heading.getText() : heading.getText() + " · " + group;
  }

  protected final void heading(String text) {
    heading.setText(text);
    if (isAttached()) {
      getUI().ifPresent(screen -> screen.getPage().setTitle(getPageTitle()));
    }
  }

  /// Small things right of the heading, e.g. a badge; replaces those before.
  protected final void beside(Component... things) {
    beside.removeAll();
    beside.add(things);
  }

  /// The one thing this screen is for.
  protected final Button primary(String text, Runnable work) {
    var button = action(text, work);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  /// Something else that can be done.
  protected final Button action(String text, Runnable work) {
    var button = new Button(text, click -> work.run());
    actions.add(button);
    return button;
  }

  protected final void actions(Component... more) {
    actions.add(more);
  }

  protected final void clearActions() {
    actions.removeAll();
  }
}
