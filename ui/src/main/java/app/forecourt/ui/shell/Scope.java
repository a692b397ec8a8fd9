package app.forecourt.ui.shell;

import app.forecourt.organization.StoreId;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store that the member has chosen to look at, out of those in sight; desks limit everything
/// to what is in sight anyway. Screens read it when they are entered, and are built anew when it
/// changes.
public final class Scope {

  private Scope() {}

  /// The chosen store; empty for all in sight.
  public static Optional<StoreId> store() {
    @Nullable VaadinSession session = VaadinSession.getCurrent();
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(StoreId.class));
  }

  static void choose(@Nullable StoreId store) {
    VaadinSession.getCurrent().setAttribute(StoreId.class, store);
  }
}
