package app.forecourt.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A person at a screen, with a browser of their own: nothing is shared with other visitors.
public final class Visitor implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final String CHINESE =
      """
      () => document.body.innerText.split('\\n').map(line => line.trim())
          .filter(line => !['中', '中文', '简体中文'].includes(line) && /\\p{Script=Han}/u.test(line))\
      """;

  /// What one change of colours sets off may set off others.
  private static final String SETTLED =
      """
      async () => {
        for (let round = 0; round < 20; round++) {
          const changing = document.getAnimations()
              .filter(change => Number.isFinite(change.effect?.getComputedTiming().endTime));
          if (!changing.length) {
            return;
          }
          await Promise.allSettled(changing.map(change => change.finished));
        }
      }\
      """;

  /// What a visitor looks at.
  public enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();

  Visitor(Browser browser, Screen screen, String language) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen == Screen.PHONE)
                .setIsMobile(screen == Screen.PHONE)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  public Page page() {
    return page;
  }

  public Visitor goTo(String address) {
    page.navigate(address);
    return this;
  }

  /// What the browser's console told of errors so far.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Reads the page that is open, as people do who look for what they do not understand.
  public void read() {
    var lines = (List<?>) page.evaluate(CHINESE);
    lines.forEach(line -> read.add(page.url() + ": " + line));
  }

  /// The lines with Chinese in them that were [read][#read] so far, each behind its address. What
  /// offers the Chinese language is none.
  public Set<String> chinese() {
    return Set.copyOf(read);
  }

  /// Turns the light on or off, as the system's setting does, and waits until no colour changes any
  /// more.
  void shine(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(SETTLED);
  }

  /// A picture of what the visitor sees, as `target/screenshots/{name}.png`.
  public Path look(String name) {
    var file = SCREENSHOTS.resolve(name + ".png");
    page.screenshot(new ScreenshotOptions().setPath(file));
    return file;
  }

  @Override
  public void close() {
    context.close();
  }
}
