package app.forecourt.ui;

import app.forecourt.Platform;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;

/// One application node: the business modules with their screens. [Platform] scans both.
///
/// Looks come from plain style sheets and scripts, so that Vaadin's precompiled bundle stays valid
/// and nobody needs Node.
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://app.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Forecourt implements AppShellConfigurator {

  /// How many virtual threads run at once; the JDK reads it when it starts the first one.
  static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// A virtual thread that loads a class keeps its carrier while it waits. With as few carriers as
  /// a small machine has processors, the first requests could take all of them and wait for a
  /// thread that finds none; see `infra/docs/workarounds.md`.
  private static final int FEWEST = 32;

  public static void main(String[] arguments) {
    if (System.getProperty(CARRIERS) == null) {
      var most = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
      System.setProperty(CARRIERS, String.valueOf(most));
    }
    SpringApplication.run(Platform.class, arguments);
  }
}
