package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// People hear of what concerns them while they look at something else.
@Journeys
class NotificationsJourneyIT {

  private static final String GROUP = "jinchi";
  private static final String COUNT =
      "() => document.querySelector('.bell-count')?.textContent ?? ''";

  /// Within two seconds of what happened at another screen, which may be on another node.
  @ParameterizedTest
  @EnumSource(Screen.class)
  void ringsOnAnOpenScreenAndLeadsToTheRecord(Screen screen, RunningForecourt forecourt) {
    var consultant = signIn(forecourt, "SALES_CONSULTANT", screen);
    var manager = signIn(forecourt, "GENERAL_MANAGER", Screen.DESK);
    consultant.open("/account");
    var before = String.valueOf(consultant.page().evaluate(COUNT));
    var self = consultant.ask("/me").json().getAsJsonObject().get("employee").getAsString();
    var store =
        manager
            .ask("/me")
            .json()
            .getAsJsonObject()
            .getAsJsonObject("acting")
            .get("unit")
            .getAsString();

    var lead =
        manager
            .send(
                "/leads",
                """
                {"channel": "PHONE", "source": "", "campaign": "", "name": "阮二航",
                 "phone": "199%08d", "store": "%s", "interest": "A4L", "note": "", "owner": "%s"}\
                """
                    .formatted(
                        Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000), store, self))
            .getAsJsonObject()
            .get("lead")
            .getAsString();
    var begun = System.nanoTime();
    consultant
        .page()
        .waitForFunction(
            "before => (document.querySelector('.bell-count')?.textContent ?? '') !== before",
            before,
            new Page.WaitForFunctionOptions().setTimeout(10_000));
    System.out.printf(
        "bell: rang on an open screen after %.0f ms%n", (System.nanoTime() - begun) / 1e6);

    consultant.page().keyboard().press("n");
    consultant.sees(".bell-panel .notification-open");
    consultant.visitor().look("bell-" + screen.name().toLowerCase(Locale.ROOT));
    consultant
        .page()
        .locator(".bell-panel .notification-open")
        .filter(new Locator.FilterOptions().setHasText("阮二航"))
        .first()
        .click();
    consultant.page().waitForURL(url -> url.endsWith("/sales/leads/" + lead));
    consultant.settled();
    assertThat(consultant.ask("/notifications?unread=true").body()).doesNotContain(lead);
  }

  private static Colleague signIn(RunningForecourt forecourt, String role, Screen screen) {
    var user = forecourt.users().find(GROUP, role).orElseThrow();
    return Colleague.signIn(forecourt, forecourt.visitor(screen, "zh-CN"), user);
  }
}
