package app.forecourt.customers;

import static app.forecourt.customers.ConsentPurpose.MARKETING_CALL;
import static app.forecourt.customers.ConsentPurpose.MARKETING_SMS;
import static app.forecourt.customers.ConsentPurpose.MARKETING_WECHAT;
import static app.forecourt.customers.ConsentPurpose.SHARING_WITH_INSURER;
import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.identity.Role;
import app.forecourt.organization.NotPermitted;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class ConsentsTests {

  @Autowired Consents consents;
  @Autowired CustomersDesk desk;
  @Autowired Timeline timeline;
  @Autowired PendingCalls batch;
  @Autowired TestOrganization organization;
  @Autowired WebApplicationContext context;
  @Autowired Texts texts;

  @Test
  void holdsForOnePurposeFromWhenItIsGivenUntilItIsWithdrawn() {
    var customer = filed(false);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(consents.allow(customer, MARKETING_SMS)).isFalse();
          consents.give(customer, MARKETING_SMS, ConsentSource.PAPER, "同意书 17");
          assertThat(consents.allow(customer, MARKETING_SMS)).isTrue();
          assertThat(consents.allow(customer, MARKETING_CALL)).isFalse();
          consents.withdraw(customer, MARKETING_SMS, ConsentSource.REPLY);
          assertThat(consents.allow(customer, MARKETING_SMS)).isFalse();
        });
  }

  @Test
  void keepsTheHistoryWithSourceTimeAndWhoTookItDown() {
    var customer = filed(false);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> consents.give(customer, SHARING_WITH_INSURER, ConsentSource.PAPER, "同意书 17"));
    organization.as(
        Role.FINANCE,
        () -> consents.withdraw(customer, SHARING_WITH_INSURER, ConsentSource.VERBAL));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          consents.give(customer, SHARING_WITH_INSURER, ConsentSource.WECHAT, null);
          consents.give(customer, SHARING_WITH_INSURER, ConsentSource.ONLINE, "again");
          var history = consents.of(customer);
          assertThat(history)
              .extracting(ConsentRow::source, ConsentRow::proof, ConsentRow::isInForce)
              .containsExactly(
                  tuple(ConsentSource.WECHAT, null, true),
                  tuple(ConsentSource.PAPER, "同意书 17", false));
          assertThat(history.getLast())
              .satisfies(first -> {
                assertThat(first.givenToName()).isEqualTo("SALES_CONSULTANT");
                assertThat(first.withdrawnSource()).isEqualTo(ConsentSource.VERBAL);
                assertThat(first.withdrawnToName()).isEqualTo("FINANCE");
                assertThat(first.withdrawnAt()).isAfterOrEqualTo(first.givenAt());
              });
          assertThat(timeline.of(customer, null, 10))
              .extracting(entry -> entry.said(texts, Locale.ENGLISH))
              .containsExactly(
                  "Agreed: Sharing with insurers (WeChat)",
                  "Withdrew consent: Sharing with insurers (Spoken)",
                  "Agreed: Sharing with insurers (On paper)");
        });
  }

  @Test
  void tellsOfManyWhoAgrees() {
    var agrees = filed(true);
    var silent = filed(false);
    var withdrew = filed(true);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> consents.withdraw(withdrew, MARKETING_CALL, ConsentSource.VERBAL));
    assertThat(consents.agreeing(List.of(agrees, silent, withdrew), MARKETING_CALL))
        .containsExactly(agrees);
    assertThat(consents.agreeing(List.of(agrees, silent, withdrew), MARKETING_SMS))
        .containsExactlyInAnyOrder(agrees, withdrew);
    assertThat(consents.agreeing(List.of(), MARKETING_SMS)).isEmpty();
  }

  @Test
  void agreeingWhileBeingFiledHoldsForEveryWayOfGettingInTouchOnly() {
    var customer = filed(true);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(consents.of(customer))
              .extracting(ConsentRow::purpose)
              .containsExactlyInAnyOrder(MARKETING_CALL, MARKETING_SMS, MARKETING_WECHAT);
          for (var purpose : List.of(MARKETING_CALL, MARKETING_SMS, MARKETING_WECHAT)) {
            assertThat(desk.card(customer).consent()).isTrue();
            consents.withdraw(customer, purpose, ConsentSource.VERBAL);
          }
          assertThat(desk.card(customer).consent()).isFalse();
          assertThat(desk.count(filter(true))).isZero();
          assertThat(desk.count(filter(false))).isEqualTo(1);
        });
  }

  @Test
  void whoeverSeesHimTakesDownThatHeWithdrawsButOnlyWhoFilesPeopleThatHeAgrees() {
    var customer = filed(true);
    organization.as(
        Role.REGION_MANAGER,
        () -> {
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> consents.give(customer, MARKETING_SMS, ConsentSource.VERBAL, null));
          consents.withdraw(customer, MARKETING_SMS, ConsentSource.VERBAL);
          consents.withdraw(customer, SHARING_WITH_INSURER, ConsentSource.VERBAL);
        });
    assertThat(consents.allow(customer, MARKETING_SMS)).isFalse();
  }

  @Test
  void whatIsPendingDropsWhoeverWithdrawsWithinAMinute() {
    var leaves = filed(true);
    var stays = filed(true);
    batch.add(leaves, MARKETING_SMS);
    batch.add(stays, MARKETING_SMS);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          consents.withdraw(leaves, MARKETING_SMS, ConsentSource.REPLY);
          consents.withdraw(stays, MARKETING_CALL, ConsentSource.REPLY);
        });
    var began = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(1))
        .until(() -> !batch.waiting().contains(leaves));
    System.out.printf(
        "a pending batch dropped whoever withdrew his consent after %d ms%n",
        Duration.ofNanos(System.nanoTime() - began).toMillis());
    assertThat(batch.waiting()).contains(stays);
    var group = CurrentTenant.require();
    await().until(() -> batch.groupOf(leaves).equals(group));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var customer = filed(true);
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () -> organization.as(Role.GROUP_ADMIN, () -> seesNothing(customer))))
          .get();
    }
    assertThat(consents.allow(customer, MARKETING_SMS)).isTrue();
  }

  private void seesNothing(CustomerId customer) {
    assertThat(consents.allow(customer, MARKETING_SMS)).isFalse();
    assertThat(consents.agreeing(Set.of(customer), MARKETING_SMS)).isEmpty();
    for (var work :
        List.<Runnable>of(
            () -> consents.of(customer),
            () -> consents.give(customer, MARKETING_SMS, ConsentSource.VERBAL, null),
            () -> consents.withdraw(customer, MARKETING_SMS, ConsentSource.VERBAL))) {
      assertThatExceptionOfType(NoSuchCustomer.class).isThrownBy(work::run);
    }
  }

  @Test
  void isGivenAndWithdrawnOverTheApi() throws Exception {
    var api = Rest.of(context);
    var path = "/api/v1/customers/" + filed(false) + "/consents";
    var consultant = authentication(organization.signedIn(Role.SALES_CONSULTANT));
    api.perform(
            post(path)
                .with(consultant)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"purpose\":\"SHARING_WITH_LENDER\",\"source\":\"PAPER\",\"proof\":\"17\"}"))
        .andExpect(status().isNoContent());
    api.perform(get(path).with(consultant))
        .andExpect(jsonPath("$[0].purpose").value("SHARING_WITH_LENDER"))
        .andExpect(jsonPath("$[0].withdrawnAt").isEmpty());
    api.perform(
            post(path + "/SHARING_WITH_LENDER/withdrawal")
                .with(consultant)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"source\":\"WECHAT\"}"))
        .andExpect(status().isNoContent());
    api.perform(get(path).with(consultant))
        .andExpect(jsonPath("$[0].withdrawnSource").value("WECHAT"));
    api.perform(
            post(path)
                .with(consultant)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"purpose\":\"MARKETING_SMS\"}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("source"));
  }

  private CustomerId filed(boolean consent) {
    return organization.as(
        Role.SALES_CONSULTANT,
        () ->
            desk.register(
                new NewCustomer(
                    CustomerKind.PERSON,
                    "王小明",
                    Phone.of("13800138000"),
                    null,
                    null,
                    null,
                    null,
                    organization.store(),
                    null,
                    consent)));
  }

  private static CustomerFilter filter(boolean consent) {
    return new CustomerFilter(null, null, null, null, consent, null);
  }
}
