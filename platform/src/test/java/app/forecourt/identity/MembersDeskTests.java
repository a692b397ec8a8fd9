package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.organization.NotPermitted;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class MembersDeskTests {

  private static final String PASSWORD = "correct horse 9";

  @Autowired MembersDesk desk;
  @Autowired SignIn door;
  @Autowired Accounts accounts;
  @Autowired TestOrganization organization;

  private final String email = TimeOrderedId.next() + "@Example.com";

  @Test
  void bringsAnInvitedPersonIn() {
    var invitation = organization.as(Role.GENERAL_MANAGER, () -> desk.invite(consultant()));

    assertThat(desk.invitation(invitation.token()).known()).isFalse();
    desk.accept(invitation.token(), PASSWORD, "203.0.113.7");

    assertThat(door.member(email.toLowerCase(Locale.ROOT), PASSWORD))
        .satisfies(member -> {
          assertThat(member.role()).isEqualTo(Role.SALES_CONSULTANT);
          assertThat(member.acting().unit()).isEqualTo(organization.store().value());
          assertThat(member.acting().unitName()).isEqualTo("成都锦驰");
        });
    assertThatExceptionOfType(NoSuchInvitation.class)
        .isThrownBy(() -> desk.accept(invitation.token(), PASSWORD, "203.0.113.7"));
    assertThatExceptionOfType(AlreadyMember.class)
        .isThrownBy(() -> organization.as(Role.GENERAL_MANAGER, () -> desk.invite(consultant())));
  }

  @Test
  void lookingForThePasswordOfAnAccountByItsInvitationEndsAfterTenGuesses() {
    accounts.signUp(email, "王芳", PASSWORD);
    var invitation = organization.as(Role.GENERAL_MANAGER, () -> desk.invite(consultant()));
    for (var guess = 0; guess < 10; guess++) {
      var wrong = "another horse " + guess;
      assertThatExceptionOfType(EmailKnown.class)
          .isThrownBy(() -> desk.accept(invitation.token(), wrong, "203.0.113.7"));
    }
    assertThatExceptionOfType(TooManyGuesses.class)
        .isThrownBy(() -> desk.accept(invitation.token(), PASSWORD, "203.0.113.7"));

    desk.accept(invitation.token(), PASSWORD, "198.51.100.4");
    assertThat(door.member(email.toLowerCase(Locale.ROOT), PASSWORD).role())
        .isEqualTo(Role.SALES_CONSULTANT);
  }

  @Test
  void tellsNeitherWhoIsKnownNorHowFast() {
    var invitation = organization.as(Role.GENERAL_MANAGER, () -> desk.invite(consultant()));
    desk.accept(invitation.token(), PASSWORD, "203.0.113.7");
    var known = new long[9];
    var unknown = new long[9];
    for (var round = 0; round < known.length; round++) {
      known[round] = refused(email, "203.0.113." + round);
      unknown[round] = refused(TimeOrderedId.next() + "@example.com", "203.0.113." + round);
    }
    var ratio = (double) median(known) / median(unknown);
    System.out.printf(
        "sign-in refused: wrong password %.0f ms, unknown login %.0f ms, ratio %.2f%n",
        median(known) / 1e6, median(unknown) / 1e6, ratio);
    assertThat(ratio).isBetween(0.5, 2.0);
  }

  @Test
  void keepsAnAccountToWhoHasItsPassword() {
    var account = accounts.signUp(email, "王芳", PASSWORD);
    assertThat(accounts.signUp(email.toUpperCase(Locale.ROOT), "王芳", PASSWORD)).isEqualTo(account);
    assertThat(accounts.byEmail(email)).contains(account);
    assertThatExceptionOfType(EmailKnown.class)
        .isThrownBy(() -> accounts.signUp(email, "王芳", "another horse 9"));
    assertThatExceptionOfType(WeakPassword.class)
        .isThrownBy(() -> accounts.signUp("a" + email, "王芳", "short"));
    assertThatExceptionOfType(NotAnEmail.class)
        .isThrownBy(() -> accounts.signUp("no address", "王芳", PASSWORD));
  }

  @Test
  void handsOutNoMoreThanOneReaches() {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    var far = organization.member(Role.SALES_CONSULTANT, organization.farStore());
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          desk.grant(consultant.employee(), Role.SALES_MANAGER, null);
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.grant(consultant.employee(), Role.GROUP_ADMIN, null));
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() ->
                  desk.grant(
                      consultant.employee(),
                      Role.GENERAL_MANAGER,
                      organization.farStore().value()));
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.grant(far.employee(), Role.FINANCE, null));
        });
    assertThat(organization.again(consultant).roles())
        .extracting(Acting::role)
        .containsExactly(Role.SALES_CONSULTANT, Role.SALES_MANAGER);
  }

  @Test
  void invitesNobodyIntoMoreThanTheInviterReaches() {
    var employee = organization.member(Role.RECEPTION).employee();
    organization.as(Role.GROUP_ADMIN, () -> desk.grant(employee, Role.GROUP_ADMIN, null));
    var into = new NewMember(email, "李娜", employee, null, null, Role.SALES_CONSULTANT, null);
    organization.as(
        Role.GENERAL_MANAGER,
        () -> assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.invite(into)));
  }

  @Test
  void keepsAnAdministrator() {
    var administrator = organization.member(Role.GROUP_ADMIN);
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          assertThatExceptionOfType(LastAdministrator.class)
              .isThrownBy(() -> desk.revoke(administrator.acting().grant()));
          assertThatExceptionOfType(LastAdministrator.class)
              .isThrownBy(() -> desk.shutOut(administrator.account()));
          assertThatExceptionOfType(NoSuchGrant.class)
              .isThrownBy(() -> desk.revoke(UUID.randomUUID()));
        });
  }

  @Test
  void actsOnlyInRolesThatAreHeld() {
    var manager = organization.member(Role.SALES_MANAGER);
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NoSuchGrant.class)
                .isThrownBy(() -> desk.actAs(manager.acting().grant())));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var member = organization.member(Role.SALES_CONSULTANT);
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(desk.members())
                                .extracting(MemberRow::account)
                                .doesNotContain(member.account().value());
                            assertThatExceptionOfType(NoSuchMember.class)
                                .isThrownBy(() -> desk.shutOut(member.account()));
                            assertThatExceptionOfType(NoSuchMember.class)
                                .isThrownBy(
                                    () -> desk.grant(member.employee(), Role.FINANCE, null));
                            assertThatExceptionOfType(NoSuchGrant.class)
                                .isThrownBy(() -> desk.revoke(member.acting().grant()));
                          })))
          .get();
    }
  }

  private NewMember consultant() {
    return new NewMember(
        email, "李娜", null, organization.store().value(), "销售顾问", Role.SALES_CONSULTANT, null);
  }

  private long refused(String login, String address) {
    var start = System.nanoTime();
    assertThatExceptionOfType(SignInRefused.class)
        .isThrownBy(() -> door.enter(login, "wrong horse 9", address));
    return System.nanoTime() - start;
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
