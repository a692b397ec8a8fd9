package app.forecourt.billing;

import app.forecourt.Platform;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What stories of billing begin with: a node whose Stripe is the sandbox.
@SpringBootTest(
    classes = Platform.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(Desk.class)
abstract class BillingStory {

  @Autowired Desk desk;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    Sandboxed.settings(properties);
  }

  @AfterEach
  void calm() {
    Sandboxed.noMoreFaults();
    Sandboxed.turn("webhooks", "{\"delivery\":\"normal\"}");
  }

  SignUpForm subscribed(int stores) {
    var form = Desk.form(stores);
    Sandboxed.pay(desk.begin(form));
    Desk.await("on trial", () -> desk.standing(form) == Standing.TRIALING);
    Desk.await("set up", () -> desk.isReady(form));
    return form;
  }
}
