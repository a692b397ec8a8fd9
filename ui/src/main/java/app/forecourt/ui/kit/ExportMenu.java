package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes a list out as a file of one kind or another. Of a long one it says how far it has come,
/// and lets people stop it.
final class ExportMenu extends Div {

  private static final int LONG = 5_000;
  private static final Duration NOW_AND_THEN = Duration.ofMillis(400);

  private final Exports exports;
  private final String name;
  private final Supplier<Departure<?>> departures;
  private final ScreenDoor door;
  private final AtomicReference<@Nullable Leaving> leaving = new AtomicReference<>();

  /// What somebody asked for and the browser fetches next.
  ///
  /// @param toast says how far it has come; null for a short one
  private record Leaving(Departure<?> departure, UI screen, @Nullable ProgressToast toast) {}

  /// @param name of the file, without ending
  /// @param departures makes ready what is shown now
  ExportMenu(Exports exports, String name, Supplier<Departure<?>> departures, ScreenDoor door) {
    this.exports = exports;
    this.name = name;
    this.departures = departures;
    this.door = door;
    var button = new Button(t("ui.kit.list.export"), new Icon("download"));
    button.setId("export");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    add(button);
    var menu = new ContextMenu(button);
    menu.setId("export-menu");
    menu.setOpenOnClick(true);
    for (var kind : FileKind.values()) {
      var link = new Anchor();
      link.setHref((DownloadHandler) download -> download(download, kind));
      link.getElement().setAttribute("download", true).setAttribute("hidden", true);
      add(link);
      menu.addItem(t("ui.kit.export." + kind), click -> depart(link)).setId("export-" + kind);
    }
  }

  private void depart(Anchor link) {
    var departure = departures.get();
    exports.before(
        departure.list(),
        () -> {
          if (departure.count() > Departure.MOST) {
            Toast.error(t("ui.kit.export.tooMany", departure.count(), Departure.MOST));
            return;
          }
          leaving.set(
              new Leaving(
                  departure, UI.getCurrent(), departure.count() > LONG ? follow(departure) : null));
          link.getElement().executeJs("this.click()");
        });
  }

  private ProgressToast follow(Departure<?> departure) {
    var screen = UI.getCurrent();
    var all = departure.count();
    var toast = new ProgressToast(t("ui.kit.export.running", 0, all));
    toast.cancellable(departure::stop);
    departure.tells(
        new NowAndThen(
            NOW_AND_THEN,
            done ->
                door.enter(
                    screen, () -> toast.at(t("ui.kit.export.running", done, all), done, all))));
    return toast;
  }

  private void download(DownloadEvent download, FileKind kind) throws IOException {
    var asked = leaving.getAndSet(null);
    var departure = asked == null ? departures.get() : asked.departure();
    try {
      departure.write(
          exports,
          kind,
          name,
          () -> {
            download.setFileName(name + kind.ending);
            download.setContentType(kind.type);
            return download.getOutputStream();
          });
      ended(asked, toast -> toast.done(t("ui.kit.export.done", departure.written())));
    } catch (Refusal refused) {
      download.getResponse().setStatus(refused.kind().status());
      ended(asked, toast -> toast.failed(t(refused)));
    } catch (IOException | RuntimeException broken) {
      ended(asked, toast -> toast.failed(t("ui.kit.export.failed")));
      throw broken;
    }
  }

  private void ended(@Nullable Leaving asked, Consumer<ProgressToast> how) {
    var toast = asked == null ? null : asked.toast();
    if (asked != null && toast != null && !asked.departure().isStopped()) {
      door.enter(asked.screen(), () -> how.accept(toast));
    }
  }
}
