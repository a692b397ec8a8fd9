package app.forecourt.ui.shell;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The door through which other threads come to an open screen.
///
/// `UI.access` hands the command to whichever thread unlocks the session next, or runs it at once
/// on the caller's, and that thread may work for another group. So every command gets a thread of
/// its own, bound to the group for which the screen was opened. Never call `UI.access` elsewhere.
public final class TenantUi {

  private TenantUi() {}

  /// Does `command` on `screen` for the screen's own group, and pushes what changed.
  ///
  /// @return completes when it was done, also if the screen is gone
  public static CompletableFuture<Void> access(UI screen, Command command) {
    @Nullable TenantId tenant = ComponentUtil.getData(screen, TenantId.class);
    var done = new CompletableFuture<Void>();
    Runnable work =
        () -> {
          try {
            screen.accessSynchronously(command);
            done.complete(null);
          } catch (UIDetachedException gone) {
            done.complete(null);
          } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
          }
        };
    Thread.ofVirtual()
        .name("screen")
        .start(tenant == null ? work : () -> CurrentTenant.run(tenant, work));
    return done;
  }

  /// Remembers for whom a screen was opened.
  static void opened(UI screen) {
    CurrentTenant.find().ifPresent(tenant -> ComponentUtil.setData(screen, TenantId.class, tenant));
  }
}
