package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Somebody who reads no Chinese gets to where all is in English; that it is, [ScreensIT] sees.
@Journeys
class EnglishJourneyIT {

  @Test
  void findsTheWayToEnglishAndStaysThere(RunningForecourt forecourt) {
    var user = forecourt.users().find("jinchi", "SALES_CONSULTANT").orElseThrow();
    var reader = Colleague.signIn(forecourt, forecourt.visitor(Screen.DESK, "zh-CN"), user);
    var page = reader.page();
    assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
    page.getByLabel("English", new Page.GetByLabelOptions().setExact(true)).first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    reader.open("/sales/leads");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }
}
