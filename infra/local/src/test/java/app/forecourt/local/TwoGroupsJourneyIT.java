package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Two groups are open at once in two browsers, and each looks and works as its own people have
/// decided. Source: TEN-10.
@Journeys
class TwoGroupsJourneyIT {

  private static final String DAY = "2026-12-12";
  private static final String HOLIDAY = "2026-10-01";
  private static final String CALENDAR = "/admin/calendar?of=hq&year=2026";

  @Test
  void eachGroupHasItsOwnLookBrandsAndCalendar(RunningForecourt forecourt) throws IOException {
    var jinchi = administrator(forecourt, "jinchi");
    var beta = administrator(forecourt, "beta");

    putOn(jinchi, "#b3261e", Color.RED);
    putOn(beta, "#00695c", Color.GREEN);
    takeUp(beta, "蔚来");
    restOn(beta, DAY, "贝塔周年庆");
    workOnHolidays(jinchi);

    assertThat(accent(jinchi)).isNotEqualTo(accent(beta));
    assertThat(logo(jinchi)).isNotEqualTo(logo(beta));
    assertThat(brands(jinchi)).contains("傲途", "骏马").doesNotContain("蔚来");
    assertThat(brands(beta)).containsExactly("大道", "蔚来");

    jinchi.open(CALENDAR);
    beta.open(CALENDAR);
    assertThat(day(jinchi, DAY)).not().hasClass(Pattern.compile(".*\\bown\\b.*"));
    assertThat(day(beta, DAY)).hasClass(Pattern.compile(".*\\bown rest\\b.*"));
    assertThat(day(jinchi, HOLIDAY)).not().hasClass(Pattern.compile(".*\\bholiday\\b.*"));
    assertThat(day(beta, HOLIDAY)).hasClass(Pattern.compile(".*\\bholiday\\b.*"));
    jinchi.visitor().look("two-groups-jinchi");
    beta.visitor().look("two-groups-beta");
    assertThat(jinchi.visitor().complaints()).isEmpty();
    assertThat(beta.visitor().complaints()).isEmpty();
  }

  @Test
  void aDayIsChangedByKeyboardAloneAndTakenBack(RunningForecourt forecourt) {
    var beta = administrator(forecourt, "beta");
    beta.open("/admin/calendar?of=hq&year=2025");
    day(beta, "2025-01-01").focus();
    var keys = beta.page().keyboard();
    keys.press("PageDown");
    keys.press("ArrowDown");
    keys.press("ArrowRight");
    assertThat(day(beta, "2025-02-09")).isFocused();
    keys.press("Enter");
    beta.sees("#day-is");
    beta.page().locator("#day-is input").first().focus();
    keys.press("ArrowDown");
    beta.type("day-name", "总部培训");
    keys.press("Control+Enter");
    beta.isDone();
    assertThat(day(beta, "2025-02-09")).hasClass(Pattern.compile(".*\\bown rest\\b.*"));
    assertThat(day(beta, "2025-02-09")).isFocused();
    beta.page().locator("vaadin-notification-card vaadin-button").first().click();
    beta.settled();
    assertThat(day(beta, "2025-02-09")).not().hasClass(Pattern.compile(".*\\bown\\b.*"));
  }

  private static Colleague administrator(RunningForecourt forecourt, String group) {
    var user = forecourt.users().find(group, "GROUP_ADMIN").orElseThrow();
    return Colleague.signIn(forecourt, forecourt.visitor(Screen.DESK, "zh-CN"), user);
  }

  private static void putOn(Colleague admin, String colour, Color logo) throws IOException {
    admin.open("/admin/brand");
    admin
        .page()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("logo.png", "image/png", png(logo)));
    admin.sees("vaadin-notification-card");
    admin
        .page()
        .locator("#colour")
        .evaluate(
            "(input, colour) => { input.value = colour;"
                + " input.dispatchEvent(new Event('input', {bubbles: true}));"
                + " input.dispatchEvent(new Event('change', {bubbles: true})); }",
            colour);
    var save = admin.page().locator(".page-head vaadin-button[theme~='primary']");
    admin.page().waitForRequest(Request::isNavigationRequest, save::click);
    admin.page().waitForLoadState();
    admin.settled();
  }

  private static void takeUp(Colleague admin, String brand) {
    admin.open("/admin/car-brands");
    admin.press("add-brands", "#brands-chosen");
    var field = admin.page().locator("#brands-chosen input");
    field.fill(brand);
    admin.page().locator("vaadin-multi-select-combo-box-item", byText(brand)).first().click();
    field.press("Escape");
    admin.press("brands-save", "#brands");
    admin.isDone();
  }

  private static Page.LocatorOptions byText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void restOn(Colleague admin, String day, String why) {
    admin.open(CALENDAR);
    day(admin, day).click();
    admin.sees("#day-is");
    admin.page().locator("#day-is vaadin-radio-button").nth(1).click();
    admin.type("day-name", why);
    admin.press("day-save");
    admin.isDone();
  }

  private static void workOnHolidays(Colleague admin) {
    admin.open(CALENDAR);
    admin.press("change-HEADQUARTERS", "#hours-holidays");
    admin.page().locator("#hours-holidays input").uncheck();
    admin.press("hours-save");
    admin.isDone();
  }

  private static String accent(Colleague admin) {
    return String.valueOf(
        admin
            .page()
            .evaluate(
                "() => getComputedStyle(document.querySelector("
                    + "'.page-head vaadin-button[theme~=\"primary\"]') ?? document.body)"
                    + ".getPropertyValue('--aura-accent-color-light')"));
  }

  private static String logo(Colleague admin) {
    return String.valueOf(
        admin
            .page()
            .evaluate(
                """
                async () => {
                  const image = document.querySelector('.brand-mark img');
                  const bytes = await (await fetch(image.src)).arrayBuffer();
                  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
                }\
                """));
  }

  private static List<String> brands(Colleague admin) {
    admin.open("/admin/car-brands");
    return admin.page().locator("#brands .brands-name").allInnerTexts();
  }

  private static Locator day(Colleague admin, String day) {
    return admin.page().locator("[data-day='%s']".formatted(day));
  }

  private static byte[] png(Color colour) throws IOException {
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 64, 64);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
