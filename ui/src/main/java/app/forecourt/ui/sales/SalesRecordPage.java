package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.RecordPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of the sales department, found by the last part of its address.
abstract class SalesRecordPage extends RecordPage implements HasUrlParameter<String> {

  private @Nullable ContextMenu more;

  @Override
  public void setParameter(BeforeEvent event, String address) {
    try {
      open(UUID.fromString(address));
    } catch (IllegalArgumentException unreadable) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /// Reads and shows the record; what the desk refuses is shown instead of it.
  protected abstract void open(UUID id);

  /// Takes everything off the page.
  protected final void wipe() {
    clear();
    more = null;
  }

  /// Something that is done rarely, behind `⋯`.
  protected final void rarely(String id, String text, Runnable work) {
    if (more == null) {
      var button = new Button(new Icon("more"));
      button.addThemeVariants(ButtonVariant.TERTIARY);
      button.setAriaLabel(t("ui.sales.more"));
      button.setId("more");
      more = new ContextMenu(button);
      more.setOpenOnClick(true);
      actions(button);
    }
    more.addItem(text, click -> work.run()).setId(id);
  }

  /// The one step that leads on.
  protected static Button next(String id, String text, Runnable work) {
    var button = new Button(text, click -> work.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClassName("primary-action");
    button.setId(id);
    button.setTestId("primary-action");
    return button;
  }

  /// A link to another screen.
  ///
  /// @param address without leading slash
  static Anchor link(String address, String text) {
    var link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
