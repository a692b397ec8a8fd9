package app.forecourt.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;

/// The way back to an open screen from work that goes on beside it, for its own group and the
/// member who began the work.
public interface ScreenDoor {

  /// Changes the screen a moment later, from another thread, and pushes what changed.
  void enter(UI screen, Command command);
}
