package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The day's work on a phone: no screen is wider than it is.
@Journeys
class PhoneWidthJourneyIT {

  private static final String GROUP = "jinchi";

  @Test
  void winsACustomerOnAPhone(RunningForecourt forecourt) {
    var consultant = signIn(forecourt, "SALES_CONSULTANT");
    fits(consultant, "home");
    consultant.open("/sales/leads");
    fits(consultant, "leads");
    consultant.press("new-lead", "#lead-phone");
    fits(consultant, "new lead");
    consultant.type("lead-phone", phone());
    consultant.type("lead-name", "阮一航");
    consultant.type("lead-interest", "周末试驾");
    consultant.agree();
    consultant.page().locator("vaadin-notification-card vaadin-button").first().click();
    consultant.sees("#contact");
    fits(consultant, "lead");
    consultant.press("contact", "#contact-content");
    consultant.type("contact-content", "约了周六上午");
    consultant.agree();
    consultant.press("qualify", "vaadin-dialog #next-type");
    fits(consultant, "qualify");
    consultant.agree();
    consultant.sees("#advance");
    fits(consultant, "opportunity");
    consultant.open("/sales/pipeline");
    fits(consultant, "pipeline");
    assertThat(consultant.page().locator(".bottom-bar").first()).isVisible();
  }

  @Test
  void decidesOnAPhone(RunningForecourt forecourt) {
    var manager = signIn(forecourt, "SALES_MANAGER");
    manager.open("/approvals");
    fits(manager, "approvals");
    var waiting = manager.page().getByTestId("approve");
    var before = waiting.count();
    if (before == 0) {
      manager.sees(".empty-state");
    } else {
      waiting.first().click();
      assertThat(waiting).hasCount(before - 1);
      fits(manager, "approvals after one");
    }
  }

  @Test
  void seesTheGroupOnAPhone(RunningForecourt forecourt) {
    var head = signIn(forecourt, "GROUP_ADMIN");
    head.open("/hq");
    head.sees("#total-DELIVERIES");
    fits(head, "cockpit");
    head.page().locator("#total-DELIVERIES a").click();
    head.sees("#sum");
    fits(head, "documents");
  }

  private static Colleague signIn(RunningForecourt forecourt, String role) {
    var user = forecourt.users().find(GROUP, role).orElseThrow();
    return Colleague.signIn(forecourt, forecourt.visitor(Screen.PHONE, "zh-CN"), user);
  }

  private static void fits(Colleague colleague, String screen) {
    colleague.settled();
    assertThat(colleague.isWiderThanItsScreen())
        .as("the %s screen is wider than a phone", screen)
        .isFalse();
  }

  /// A number nobody in the demo has.
  private static String phone() {
    return "199" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }
}
