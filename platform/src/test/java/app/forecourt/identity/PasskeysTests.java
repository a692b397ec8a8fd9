package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.registry.TestHosts;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;

@AsTenant
@SpringBootTest
class PasskeysTests {

  @Autowired TestOrganization organization;
  @Autowired Accounts accounts;
  @Autowired AccountDesk desk;
  @Autowired MembersDesk members;
  @Autowired OrganizationDesk staff;
  @Autowired Passkeys passkeys;
  @Autowired StepUp stepUp;
  @Autowired SignInsSql signIns;
  @Autowired SignIn door;
  @Autowired SingleSignOnDesk singleSignOn;
  @Autowired SignInSettings settings;
  @Autowired HostNames hosts;
  @Autowired TenantRegistry registry;
  @Autowired PasskeysSql sql;
  @Autowired AccountsSql accountsSql;
  @Autowired Memberships memberships;
  @Autowired PasswordEncoder passwords;
  @Autowired Throttle throttle;
  @Autowired SecondFactors factors;
  @Autowired Seal seal;
  @Autowired Clock clock;

  private final SecurityKey key = new SecurityKey();
  private AccountId account;

  @BeforeEach
  void joins() {
    account = accounts.signUp(TimeOrderedId.next() + "@example.com", "王芳", "correct horse 7");
    join();
  }

  @Test
  void signsInByItselfWhereASecondFactorIsRequired() {
    organization.as(
        Role.GROUP_ADMIN, () -> settings.requireSecondFactor(Set.of(Role.SALES_CONSULTANT)));
    enrol(passkeys, key);
    var signedIn = enter(door, passkeys, key);
    assertThat(signedIn.getPrincipal().account()).isEqualTo(account);
    assertThat(signedIn.getDetails()).isEqualTo(new Presence.Arriving(true, true));
  }

  @Test
  void isListedAndRemoved() {
    enrol(passkeys, key);
    assertThat(passkeys.of(account))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.name()).isEqualTo("办公室电脑");
          assertThat(row.lastUsed()).isNull();
        });
    enter(door, passkeys, key);
    var row = passkeys.of(account).getFirst();
    assertThat(row.lastUsed()).isNotNull();

    var another = accounts.signUp(TimeOrderedId.next() + "@example.com", "李强", "correct horse 7");
    assertThatExceptionOfType(NoSuchPasskey.class)
        .isThrownBy(() -> passkeys.remove(another, row.id()));
    passkeys.remove(account, row.id());
    assertThat(passkeys.of(account)).isEmpty();
    refuses(passkeys, key, here());
  }

  @Test
  void countsOnlyAtTheHostOfTheGroup() {
    enrol(passkeys, key);
    refuses(passkeys, key, "http://" + registry.current().slug() + ".localhost:8080.example.com");
    refuses(passkeys, key, hosts.publicUrl());
    enter(door, passkeys, key);
  }

  @Test
  void signsWhatWasAskedAndOnlyOnce() {
    enrol(passkeys, key);
    var asked = passkeys.ask();
    var signed = key.sign(Passkeys.json(asked), here());
    assertThatExceptionOfType(PasskeyRefused.class)
        .isThrownBy(() -> door.enter(passkeys.ask(), signed));
    assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> door.enter(asked, "{}"));
    assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> door.enter(asked, ""));
    assertThat(door.enter(asked, signed).getPrincipal().account()).isEqualTo(account);
  }

  @Test
  void hasToKnowItsOwner() {
    enrol(passkeys, key);
    refuses(passkeys, key.askingForNoPin(), here());
    var careless = new SecurityKey().askingForNoPin();
    assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> enrol(passkeys, careless));
  }

  @Test
  void isNoCopyOfAnother() {
    enrol(passkeys, key);
    enter(door, passkeys, key);
    enter(door, passkeys, key);
    refuses(passkeys, key.turnedBack(), here());
  }

  @Test
  void isMadeForWhoeverAskedInTime() {
    var me = memberships.member(account, null).orElseThrow();
    var late =
        passkeys(TestHosts.below("localhost", 8080), Clock.offset(clock, Duration.ofHours(-1)));
    var old = late.begin(me);
    assertThatExceptionOfType(PasskeyRefused.class)
        .isThrownBy(() -> passkeys.add(me, old.ticket(), key.create(old.options(), here()), "太晚"));

    var enrolment = passkeys.begin(me);
    var somebodyElse = new MemberAuthentication(organization.member(Role.SALES_MANAGER));
    var made = key.create(enrolment.options(), here());
    assertThatExceptionOfType(PasskeyRefused.class)
        .isThrownBy(() -> passkeys.add(somebodyElse, enrolment.ticket(), made, "别人的"));
    assertThatExceptionOfType(PasskeyRefused.class)
        .isThrownBy(() -> passkeys.add(me, seal.sealed("passkey"), made, "伪造"));
    passkeys.add(me, enrolment.ticket(), made, "办公室电脑");
    assertThatExceptionOfType(PasskeyRefused.class)
        .isThrownBy(() -> passkeys.add(me, enrolment.ticket(), made, "再一次"));
  }

  /// Below a real public host, one passkey is for all groups of a person and for no other group.
  @Test
  void opensAllGroupsOfItsOwnerAndIsInvisibleToTheNeighbour() throws Exception {
    var elsewhere = passkeys(TestHosts.below("forecourt.example", 443), clock);
    var doorElsewhere =
        new SignIn(
            accountsSql,
            memberships,
            registry,
            passwords,
            throttle,
            factors,
            elsewhere,
            singleSignOn,
            settings,
            clock);
    enrol(elsewhere, key);
    assertThat(passkeys.of(account)).isEmpty();
    var second = new TenantId(UUID.randomUUID());
    var neighbour = new TenantId(UUID.randomUUID());
    Elsewhere.run(
        second,
        () -> {
          join();
          var there = enter(doorElsewhere, elsewhere, key).getPrincipal();
          assertThat(there.tenant()).isEqualTo(second);
          assertThat(there.account()).isEqualTo(account);
        });
    Elsewhere.run(
        neighbour,
        () -> {
          organization.store();
          var asked = elsewhere.ask();
          var signed = key.sign(Passkeys.json(asked), origin(elsewhere));
          assertThatExceptionOfType(NotAMember.class)
              .isThrownBy(() -> doorElsewhere.enter(asked, signed));
        });
  }

  @Test
  void provesThatItIsStillHeOnceAndInTime() {
    enrol(passkeys, key);
    asPresent(() -> {
      assertThat(stepUp.isNeeded()).isTrue();
      assertThat(stepUp.takesPasskey()).isTrue();
      var challenge = stepUp.challenge();
      var signed = key.sign(challenge.options(), here());
      assertThatExceptionOfType(PasskeyRefused.class)
          .isThrownBy(() -> stepUp.prove(stepUp.challenge(), signed));
      assertThat(stepUp.isNeeded()).isTrue();
      stepUp.prove(challenge, signed);
      assertThat(stepUp.isNeeded()).isFalse();
      assertThatExceptionOfType(PasskeyRefused.class)
          .isThrownBy(() -> stepUp.prove(challenge, signed));
      var late = passkeys(hosts, Clock.offset(clock, Duration.ofMinutes(-6)));
      var tooLate = late.challenge(MemberAuthentication.current().orElseThrow());
      assertThatExceptionOfType(PasskeyRefused.class)
          .isThrownBy(() -> stepUp.prove(tooLate, key.sign(tooLate.options(), here())));
    });
  }

  /// His colleague's passkey is at hand, but it is not his.
  @Test
  void provesNothingForAnother() {
    enrol(passkeys, key);
    var his = account;
    joins();
    assertThat(account).isNotEqualTo(his);
    asPresent(() -> {
      assertThat(stepUp.takesPasskey()).isFalse();
      var challenge = stepUp.challenge();
      var signed = key.sign(challenge.options(), here());
      assertThatExceptionOfType(PasskeyRefused.class)
          .isThrownBy(() -> stepUp.prove(challenge, signed));
      assertThat(stepUp.isNeeded()).isTrue();
    });
  }

  /// As somebody who signed in a while ago.
  private void asPresent(Runnable work) {
    var me = memberships.member(account, null).orElseThrow();
    var id = UUID.randomUUID();
    me.setDetails(new Presence.InPerson(id, false));
    var before = clock.instant().minus(Duration.ofHours(1));
    signIns.open(id, account, CurrentTenant.require(), "", "127.0.0.1", before, before);
    SignedInAs.run(me, work);
  }

  @Test
  void needsAProofToBeMadeAndIsNothingForPrograms() {
    var me = memberships.member(account, null).orElseThrow();
    me.setDetails(new Presence.InPerson(UUID.randomUUID(), false));
    SignedInAs.run(
        me,
        () -> {
          assertThatExceptionOfType(ProofNeeded.class).isThrownBy(desk::beginPasskey);
          assertThatExceptionOfType(ProofNeeded.class)
              .isThrownBy(() -> desk.removePasskey(UUID.randomUUID()));
        });
    me.setDetails(new Presence.ByToken());
    SignedInAs.run(
        me, () -> assertThatExceptionOfType(NotForPrograms.class).isThrownBy(desk::passkeys));
  }

  private Passkeys passkeys(HostNames hosts, Clock clock) {
    return new Passkeys(sql, accountsSql, registry, hosts, seal, clock);
  }

  private void join() {
    organization.as(
        Role.GROUP_ADMIN,
        () ->
            members.add(
                account,
                staff.hire(new NewEmployee("王芳", organization.store(), null, "销售顾问")).value(),
                Set.of(Role.SALES_CONSULTANT)));
  }

  private void enrol(Passkeys passkeys, SecurityKey key) {
    var me = memberships.member(account, null).orElseThrow();
    var enrolment = passkeys.begin(me);
    passkeys.add(
        me, enrolment.ticket(), key.create(enrolment.options(), origin(passkeys)), "办公室电脑");
  }

  private MemberAuthentication enter(SignIn door, Passkeys passkeys, SecurityKey key) {
    var asked = passkeys.ask();
    return door.enter(asked, key.sign(Passkeys.json(asked), origin(passkeys)));
  }

  private void refuses(Passkeys passkeys, SecurityKey key, String origin) {
    var asked = passkeys.ask();
    var signed = key.sign(Passkeys.json(asked), origin);
    assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> door.enter(asked, signed));
  }

  private String here() {
    return hosts.urlOf(registry.current().slug());
  }

  private String origin(Passkeys at) {
    return at == passkeys
        ? here()
        : "https://%s.forecourt.example".formatted(registry.current().slug());
  }
}
