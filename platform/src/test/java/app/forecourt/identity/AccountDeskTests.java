package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.forecourt.audit.ExportFilter;
import app.forecourt.audit.ExportLog;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class AccountDeskTests {

  private static final String PASSWORD = "correct horse 7";
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";

  @Autowired TestOrganization organization;
  @Autowired Accounts accounts;
  @Autowired AccountDesk desk;
  @Autowired MembersDesk members;
  @Autowired OrganizationDesk staff;
  @Autowired StepUp stepUp;
  @Autowired ExportLog exports;
  @Autowired SignIn door;
  @Autowired SignInSettings settings;
  @Autowired SecondFactors factors;
  @Autowired OpenSessions open;
  @Autowired SignInsSql signIns;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private final String login = TimeOrderedId.next() + "@example.com";
  private Member member;

  @BeforeEach
  void joins() {
    var account = accounts.signUp(login, "王芳", PASSWORD);
    member =
        organization.as(
            Role.GROUP_ADMIN,
            () ->
                members.add(
                    account,
                    staff.hire(new NewEmployee("王芳", organization.store(), null, "销售顾问")).value(),
                    Set.of(Role.SALES_CONSULTANT)));
  }

  @Test
  void listsWhereSomebodyIsSignedInAndEndsIt() {
    var phone = signIn("Mozilla/5.0 (iPhone; …) Version/19.0 Safari/604.1");
    var desktop = signIn(CHROME);
    as(
        desktop,
        () -> {
          assertThat(desk.sessions())
              .extracting(SessionRow::device, SessionRow::current)
              .containsExactlyInAnyOrder(
                  tuple("Chrome · Windows", true), tuple("Safari · iPhone", false));
          desk.endSession(phone.id());
          assertThat(desk.sessions()).hasSize(1);
          assertThatExceptionOfType(NoSuchSession.class)
              .isThrownBy(() -> desk.endSession(phone.id()));
          return true;
        });
    assertThat(open.stands(phone.id())).isFalse();
    assertThat(open.stands(desktop.id())).isTrue();
  }

  @Test
  void isInvisibleToTheNeighbour() {
    var here = signIn(CHROME);
    var elsewhere = new TenantId(TimeOrderedId.next());
    as(
        here,
        () -> {
          assertThat(signIns.of(member.account(), elsewhere, null, clock.instant())).isEmpty();
          assertThat(signIns.end(member.account(), elsewhere, here.id(), clock.instant()))
              .isFalse();
          return true;
        });
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAlsoOnTheOtherNode() {
    var other = signIn(CHROME);
    var here = signIn(CHROME);
    // As another node would have it, that has just asked.
    var node = new OpenSessions(signIns, clock);
    var listening = new MockHttpSession();
    signedIn(node, listening, CHROME);
    as(
        here,
        () -> {
          assertThatExceptionOfType(WrongPassword.class)
              .isThrownBy(() -> desk.changePassword("not my password", "battery staple 9"));
          assertThatExceptionOfType(WeakPassword.class)
              .isThrownBy(() -> desk.changePassword(PASSWORD, "Password2026"));
          desk.changePassword(PASSWORD, "battery staple 9");
          return true;
        });
    assertThat(open.stands(here.id())).isTrue();
    assertThat(open.stands(other.id())).isFalse();
    node.closeEnded();
    await().until(listening::isInvalid);
    assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> door.member(login, PASSWORD));
    assertThat(door.member(login, "battery staple 9").account()).isEqualTo(member.account());
  }

  @Test
  void takesEachCodeOnce() {
    var enrolment = factors.begin(login);
    var step = Totp.step(clock.instant());
    var codes = factors.enrol(member.account(), enrolment, Totp.code(enrolment.secret(), step - 1));
    assertThat(codes).hasSize(10).allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    refuses(Totp.code(enrolment.secret(), step - 1));
    factors.check(member.account(), Totp.code(enrolment.secret(), step + 1));
    refuses(Totp.code(enrolment.secret(), step + 1));
    refuses(Totp.code(enrolment.secret(), step));
    factors.check(member.account(), codes.getFirst().toLowerCase(Locale.ROOT));
    refuses(codes.getFirst());
    assertThat(factors.codesLeft(member.account())).isEqualTo(9);
  }

  @Test
  void makesGuessersOfCodesWaitButNotTheOwner() {
    var enrolment = factors.begin(login);
    var step = Totp.step(clock.instant());
    var codes = factors.enrol(member.account(), enrolment, Totp.code(enrolment.secret(), step - 1));
    var wrong = Totp.code(enrolment.secret(), step - 1);
    for (var guess = 0; guess < 10; guess++) {
      refuses(wrong);
    }
    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> factors.check(member.account(), Totp.code(enrolment.secret(), step + 1)));
    factors.check(member.account(), codes.getLast());
  }

  @Test
  void asksWhoNeedsASecondFactorForIt() {
    assertThat(door.enter(login, PASSWORD, "").getPrincipal().account())
        .isEqualTo(member.account());
    organization.as(Role.GROUP_ADMIN, () -> settings.requireSecondFactor(Set.of(member.role())));

    var half = half();
    var enrolment = half.enrolment().orElseThrow();
    assertThatExceptionOfType(CodeRefused.class).isThrownBy(() -> door.enter(half, "", ""));
    var code = Totp.code(enrolment.secret(), Totp.step(clock.instant()));
    var entered = door.enter(half, code, "");
    assertThat(entered.recoveryCodes().orElseThrow().codes()).hasSize(10);

    var again = half();
    assertThat(again.enrolment()).isEmpty();
    assertThatExceptionOfType(CodeRefused.class).isThrownBy(() -> door.enter(again, code, ""));
    var recovery = entered.recoveryCodes().orElseThrow().codes().getFirst();
    assertThat(door.enter(again, recovery, "").member().getPrincipal().login()).isEqualTo(login);
  }

  @Test
  void requiresItOfGroupAdministratorsUnlessToldOtherwise() {
    assertThat(settings.secondFactorRoles()).containsExactly(Role.GROUP_ADMIN);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            organization.as(Role.SALES_CONSULTANT, () -> settings.requireSecondFactor(Set.of())));
    organization.as(Role.GROUP_ADMIN, () -> settings.requireSecondFactor(Set.of()));
    assertThat(settings.secondFactorRoles()).isEmpty();
  }

  @Test
  void doesNotActAsWhatNeedsASecondFactorWithoutOne() {
    var admin =
        organization.as(
            Role.GROUP_ADMIN, () -> members.grant(member.employee(), Role.GROUP_ADMIN, null));
    as(
        signIn(CHROME),
        () -> {
          assertThatExceptionOfType(SecondFactorMissing.class)
              .isThrownBy(() -> members.actAs(admin.grant()));
          return true;
        });
  }

  @Test
  void asksForTheProofOfTenMinutesBeforeATokenIsMade() {
    var admin = organization.member(Role.GROUP_ADMIN);
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "update control.account set password_hash = (select password_hash from control.account where id = :from) where id = :to")
            .param("from", member.account().value())
            .param("to", admin.account().value())
            .update());
    var session = signIn(admin, CHROME);
    var wish = new NewToken("BI", Set.of(TokenScope.READ), null, null);
    as(
        session,
        () -> {
          assertThat(tokens.issue(wish).secret()).startsWith("fct_");
          signIns.prove(session.id(), clock.instant().minus(Duration.ofMinutes(11)));
          assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> tokens.issue(wish));
          assertThatExceptionOfType(WrongPassword.class)
              .isThrownBy(() -> stepUp.prove("not my password", null));
          stepUp.prove(PASSWORD, null);
          return tokens.issue(wish);
        });
    session.authentication().setDetails(new Presence.ByToken());
    as(
        session,
        () -> {
          assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> tokens.issue(wish));
          assertThatExceptionOfType(NotForPrograms.class).isThrownBy(desk::sessions);
          assertThatExceptionOfType(NotForPrograms.class)
              .isThrownBy(() -> members.actAs(admin.acting().grant()));
          return true;
        });
  }

  @Test
  void asksForTheSameProofBeforeAllCustomersLeave() {
    var session = signIn(organization.member(Role.GROUP_ADMIN), CHROME);
    as(
        session,
        () -> {
          assertThat(exports.note("customers", "", 20_000).who()).isEqualTo("GROUP_ADMIN");
          signIns.prove(session.id(), clock.instant().minus(Duration.ofMinutes(11)));
          assertThatExceptionOfType(ProofNeeded.class)
              .isThrownBy(() -> exports.note("customers", "f.kind=PERSON", 19_000));
          assertThat(exports.count(ExportFilter.ALL)).isEqualTo(1);
          return exports.note("sales/orders", "", 3);
        });
  }

  private void refuses(String code) {
    assertThatExceptionOfType(CodeRefused.class)
        .isThrownBy(() -> factors.check(member.account(), code));
  }

  private SecondFactorNeeded half() {
    try {
      door.enter(login, PASSWORD, "");
    } catch (SecondFactorNeeded half) {
      return half;
    }
    throw new AssertionError("no second factor was asked for");
  }

  private record Session(UUID id, MemberAuthentication authentication) {}

  private Session signIn(String browser) {
    return signIn(member, browser);
  }

  private Session signIn(Member somebody, String browser) {
    return signedIn(open, new MockHttpSession(), somebody, browser);
  }

  private void signedIn(OpenSessions node, MockHttpSession session, String browser) {
    signedIn(node, session, member, browser);
  }

  private static Session signedIn(
      OpenSessions node, MockHttpSession session, Member somebody, String browser) {
    var request = new MockHttpServletRequest();
    request.setSession(session);
    request.addHeader("User-Agent", browser);
    var authentication = new MemberAuthentication(somebody);
    node.onAuthentication(authentication, request, new MockHttpServletResponse());
    return new Session(
        ((Presence.InPerson) Objects.requireNonNull(authentication.getDetails())).id(),
        authentication);
  }

  private static <R> R as(Session session, Supplier<R> work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(session.authentication());
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
