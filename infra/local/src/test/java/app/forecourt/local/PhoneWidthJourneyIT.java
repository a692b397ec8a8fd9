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
    consultant.open("/sales/leads");
    assertThat(consultant.sees(".row-card .badge")).not().isEmpty();
    assertThat(consultant.sees(".row-card-facts small")).not().isEmpty();
    consultant.press("new-lead", "#lead-phone");
    consultant.type("lead-phone", phone());
    consultant.type("lead-name", "阮一航");
    consultant.type("lead-interest", "周末试驾");
    consultant.agree();
    consultant.page().locator("vaadin-notification-card vaadin-button").first().click();
    consultant.sees("#contact");
    consultant.press("contact", "#contact-content");
    consultant.type("contact-content", "约了周六上午");
    consultant.agree();
    consultant.press("qualify", "vaadin-dialog #next-type");
    consultant.agree();
    consultant.sees("#advance");
    consultant.open("/sales/pipeline");
    assertThat(consultant.page().locator(".bottom-bar").first()).isVisible();
  }

  @Test
  void decidesOnAPhone(RunningForecourt forecourt) {
    var manager = signIn(forecourt, "SALES_MANAGER");
    manager.open("/approvals");
    var waiting = manager.page().getByTestId("approve");
    var before = waiting.count();
    if (before == 0) {
      manager.sees(".empty-state");
    } else {
      waiting.first().click();
      assertThat(waiting).hasCount(before - 1);
      manager.settled();
    }
  }

  @Test
  void seesTheGroupOnAPhone(RunningForecourt forecourt) {
    var head = signIn(forecourt, "GROUP_ADMIN");
    head.open("/hq");
    head.sees("#total-DELIVERIES");
    head.page().locator("#total-DELIVERIES a").click();
    head.sees("#sum");
  }

  private static Colleague signIn(RunningForecourt forecourt, String role) {
    var user = forecourt.users().find(GROUP, role).orElseThrow();
    return Colleague.signIn(forecourt, forecourt.visitor(Screen.PHONE, "zh-CN"), user);
  }

  /// A number nobody in the demo has.
  private static String phone() {
    return "199" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }
}
