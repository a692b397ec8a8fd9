package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Parts of Forecourt that fail under people's hands cost them a moment, and nothing they saved.
/// Nobody else works meanwhile.
@Journeys
@Isolated
class FaultsJourneyIT {

  private static final String REDIS = "redis";
  private static final String DATABASE = "postgres";

  @Test
  void worksOnWithoutRedis(RunningForecourt forecourt) throws Exception {
    var consultant = signIn(forecourt);
    var phones = new ArrayList<String>();
    forecourt.stack().stop(REDIS);
    try {
      phones.add(takeDown(consultant));
      phones.add(takeDown(signIn(forecourt)));
    } finally {
      forecourt.stack().restart(REDIS);
    }
    phones.add(takeDown(consultant));
    assertThat(phones).allSatisfy(phone -> assertThat(leads(consultant, phone)).hasSize(1));
  }

  /// The screen says that it tries again, and what was pressed is done once the database is back.
  @Test
  void savesWhatWasTypedOnceTheDatabaseIsBack(RunningForecourt forecourt) throws Exception {
    var consultant = signIn(forecourt);
    var phone = begin(consultant);
    forecourt.stack().stop(DATABASE);
    try {
      consultant.page().locator(".form-dialog vaadin-button[theme~='primary']").click();
      consultant.reads("vaadin-connection-indicator", "填写的内容都还在");
      consultant.visitor().look("database-away-desk");
      assertThat(consultant.ask("/leads").status()).isEqualTo(503);
    } finally {
      forecourt.stack().restart(DATABASE);
    }
    consultant.isDone();
    assertThat(leads(consultant, phone)).hasSize(1);
  }

  /// One of two nodes dies, then the other: who was on it signs in again, and that is all.
  @Test
  void movesToTheOtherNodeWhenItsOwnIsKilled(RunningForecourt forecourt) throws Exception {
    var consultant = signIn(forecourt);
    var phones = new ArrayList<String>();
    var signedInAgain = 0;
    for (var node : List.of("node-1", "node-2")) {
      phones.add(takeDown(consultant));
      forecourt.stack().kill(node);
      try {
        if (consultant.ask("/me").status() != 200) {
          consultant = signIn(forecourt);
          signedInAgain++;
        }
        phones.add(takeDown(consultant));
      } finally {
        forecourt.stack().restart(node);
      }
    }
    assertThat(signedInAgain).isBetween(1, 2);
    for (var phone : phones) {
      assertThat(leads(consultant, phone)).hasSize(1);
    }
  }

  private static Colleague signIn(RunningForecourt forecourt) {
    var user = forecourt.users().find("jinchi", "SALES_CONSULTANT").orElseThrow();
    return Colleague.signIn(forecourt, forecourt.visitor(Screen.DESK, "zh-CN"), user);
  }

  /// @return the telephone number of a new lead
  private static String takeDown(Colleague consultant) {
    var phone = begin(consultant);
    consultant.agree();
    return phone;
  }

  private static String begin(Colleague consultant) {
    var phone = "198%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    consultant.open("/sales/leads");
    consultant.press("new-lead", "#lead-phone");
    consultant.type("lead-phone", phone);
    consultant.type("lead-name", "萧临");
    return phone;
  }

  private static List<JsonElement> leads(Colleague consultant, String phone) {
    return consultant
        .ask("/leads?text=" + phone)
        .json()
        .getAsJsonObject()
        .getAsJsonArray("items")
        .asList();
  }
}
