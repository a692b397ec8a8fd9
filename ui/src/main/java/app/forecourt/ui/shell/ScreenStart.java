package app.forecourt.ui.shell;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.ui.kit.Page;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// What every screen starts with: language, light, brand, the group it works for, and what happens
/// when something fails.
@Component
class ScreenStart implements VaadinServiceInitListener {

  /// Vaadin's shortcuts fire on the Enter with which one accepts a Chinese word while typing; keys
  /// that belong to the input method go no further.
  private static final String IME_GUARD =
      "addEventListener('keydown', e => { if (e.isComposing || e.keyCode === 229)"
          + " e.stopImmediatePropagation(); }, true);";

  private static final int RECONNECT_MILLIS = 2_000;

  private final transient Doors doors;
  private final transient Brands brands;
  private final transient Texts texts;

  ScreenStart(Doors doors, Brands brands, Texts texts) {
    this.doors = doors;
    this.brands = brands;
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::page);
    var service = event.getSource();
    service.setSystemMessagesProvider(asked -> messages(asked.getLocale()));
    service.addSessionInitListener(started -> {
      started.getSession().setErrorHandler(new UnexpectedErrors());
      started.getSession().setLocale(Preferences.language(started.getRequest()));
    });
    service.addUIInitListener(this::screen);
  }

  private void screen(UIInitEvent event) {
    UI screen = event.getUI();
    TenantUi.opened(screen);
    var reconnecting = screen.getReconnectDialogConfiguration();
    reconnecting.setDialogText(texts.text(screen.getLocale(), "ui.shell.reconnecting"));
    reconnecting.setDialogTextGaveUp(texts.text(screen.getLocale(), "ui.shell.unreachable"));
    reconnecting.setReconnectInterval(RECONNECT_MILLIS);
    brands.current().ifPresent(brand -> ComponentUtil.setData(screen, Page.GROUP, brand.name()));
    Preferences.scheme(VaadinRequest.getCurrent())
        .ifPresent(scheme -> screen.getPage().setColorScheme(scheme));
    screen.addBeforeEnterListener(doors::check);
  }

  private void page(IndexHtmlResponse response) {
    var request = response.getVaadinRequest();
    var html = response.getDocument();
    var language = Preferences.language(request);
    html.child(0).attr("lang", language.equals(Locale.ENGLISH) ? "en" : "zh-CN");
    Preferences.scheme(request)
        .ifPresent(scheme ->
            html.child(0)
                .attr("theme", scheme.getThemeValue())
                .attr("style", "color-scheme: " + scheme.getValue()));
    html.head().prependChild(new Element("script").appendChild(new DataNode(IME_GUARD)));
    html.head()
        .appendElement("link")
        .attr("rel", "icon")
        .attr("type", "image/svg+xml")
        .attr("href", "/favicon.svg");
    if (CurrentTenant.find().isPresent()) {
      brands
          .current()
          .ifPresent(brand ->
              html.head()
                  .appendElement("link")
                  .attr("rel", "stylesheet")
                  .attr("href", brand.styleSheet()));
    }
  }

  private SystemMessages messages(Locale language) {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.text(language, "ui.shell.expired.title"));
    messages.setSessionExpiredMessage(texts.text(language, "ui.shell.expired.text"));
    messages.setSessionExpiredURL("/login?expired");
    messages.setInternalErrorCaption(texts.text(language, "ui.shell.broken.title"));
    messages.setInternalErrorMessage(texts.text(language, "ui.shell.broken.text"));
    messages.setCookiesDisabledCaption(texts.text(language, "ui.shell.cookies.title"));
    messages.setCookiesDisabledMessage(texts.text(language, "ui.shell.cookies.text"));
    return messages;
  }
}
