package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.forecourt.identity.LocalProvider.Person;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@AsTenant
@SpringBootTest
class SingleSignOnTests {

  private static final String OWN_PASSWORD = "correct horse 7";

  private static LocalProvider provider;

  @Autowired TestOrganization organization;
  @Autowired Accounts accounts;
  @Autowired MembersDesk members;
  @Autowired OrganizationDesk staff;
  @Autowired AccountDesk account;
  @Autowired SingleSignOnDesk desk;
  @Autowired SignInSettings settings;
  @Autowired SecondFactors factors;
  @Autowired SignIn door;
  @Autowired OpenSessions sessions;
  @Autowired HostNames hosts;
  @Autowired TenantRegistry registry;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private final String name = "wang-" + UUID.randomUUID();
  private final String email = name + "@example.com";
  private final Person wang = Person.of(name, email);
  private final MockHttpSession session = new MockHttpSession();
  private SingleSignOnDoor web;
  private Member member;

  @BeforeAll
  static void starts() {
    provider = LocalProvider.start();
  }

  @AfterAll
  static void stops() {
    provider.close();
  }

  @BeforeEach
  void isSetUp() {
    web = new SingleSignOnDoor(door, desk);
    web.setAuthenticationManager(attempt -> attempt);
    web.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/login?error"));
    member = join(email);
    provider.register(redirectUri());
    setUp(wish());
  }

  @Test
  void letsAMemberInWhoseAddressTheProviderVerified() throws Exception {
    var signedIn = signIn(wang);
    assertThat(signedIn.getPrincipal().account()).isEqualTo(member.account());
    assertThat(signedIn.getDetails()).isEqualTo(new Presence.Arriving(false, false));
    assertThat(organization.as(Role.GROUP_ADMIN, desk::links))
        .extracting(ProviderLinkRow::login, ProviderLinkRow::subject)
        .containsExactly(tuple(email, name));
  }

  @Test
  void makesNobodyAMember() throws Exception {
    assertThat(refusal(Person.of("nobody", "nobody@example.com")))
        .isInstanceOf(NoMemberOfThatEmail.class);
    accounts.signUp("elsewhere-" + email, "李强", OWN_PASSWORD);
    assertThat(refusal(Person.of("elsewhere", "elsewhere-" + email)))
        .isInstanceOf(NoMemberOfThatEmail.class);
    organization.as(Role.GROUP_ADMIN, () -> members.shutOut(member.account()));
    assertThat(refusal(wang)).isInstanceOf(NoMemberOfThatEmail.class);
  }

  @Test
  void believesVerifiedAddressesOfTheAllowedDomainsOnly() throws Exception {
    assertThat(refusal(wang.with("email_verified", false))).isInstanceOf(EmailNotVerified.class);
    setUp(wish(List.of("another.example"), true, false));
    assertThat(refusal(wang)).isInstanceOf(EmailDomainRefused.class);
  }

  @Test
  void rememberedAtFirstUseIsWhomTheProviderMeans() throws Exception {
    signIn(wang);
    // The address went to somebody else there.
    assertThat(refusal(Person.of("impostor", email))).isInstanceOf(LinkedElsewhere.class);
    var renamed = Person.of(name, "wang.fang@example.com");
    assertThat(signIn(renamed).getPrincipal().account()).isEqualTo(member.account());

    organization.as(Role.GROUP_ADMIN, () -> desk.unlink(desk.links().getFirst().id()));
    assertThat(signIn(Person.of("anew", email)).getPrincipal().account())
        .isEqualTo(member.account());
  }

  @Test
  void takesAnswersOnlyToWhatThisBrowserAsked() throws Exception {
    var back = provider.signIn(leave(), wang);
    assertThat(refusal(new MockHttpSession(), back)).isInstanceOf(SignInTookTooLong.class);
    assertThat(refusal(session, with(back, "state", "forged")))
        .isInstanceOf(SignInTookTooLong.class);
    come(session, back);
    assertThat(refusal(session, back)).isInstanceOf(SignInTookTooLong.class);

    var state = Objects.requireNonNull(parameters(URI.create(leave())).get("state"));
    assertThat(refusal(session, with(back, "state", state))).isInstanceOf(ProviderRefused.class);
    var denied = Objects.requireNonNull(parameters(URI.create(leave())).get("state"));
    assertThat(refusal(session, URI.create(redirectUri() + "?error=access_denied&state=" + denied)))
        .isInstanceOf(ProviderRefused.class);
  }

  @Test
  void sendsStateNonceAndTheChallengeOfPkce() throws Exception {
    assertThat(parameters(URI.create(leave())))
        .containsKeys("state", "nonce", "code_challenge")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", LocalProvider.CLIENT);
  }

  @Test
  void refusesTokensThatAreNotForThisSignIn() throws Exception {
    assertThat(refusal(wang.with("nonce", "of another"))).isInstanceOf(ProviderRefused.class);
    assertThat(refusal(wang.with("aud", List.of("somebody else"))))
        .isInstanceOf(ProviderRefused.class);
    assertThat(refusal(wang.with("iss", "https://login.example.com")))
        .isInstanceOf(ProviderRefused.class);
  }

  /// An answer for one group opens no other, whatever it says.
  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var back = provider.signIn(leave(), wang);
    Elsewhere.run(
        new TenantId(UUID.randomUUID()),
        () -> {
          organization.store();
          assertThat(desk.isOn()).isFalse();
          assertThat(organization.as(Role.GROUP_ADMIN, desk::card).issuer()).isEmpty();
          assertThat(organization.as(Role.GROUP_ADMIN, desk::links)).isEmpty();
          assertThat(refusal(session, back)).isInstanceOf(SingleSignOnOff.class);
          assertThat(leaveQuietly()).isEqualTo("/login?error");
        });
  }

  @Test
  void needsASecondFactorUnlessTheProviderHasAskedForOne() throws Exception {
    organization.as(
        Role.GROUP_ADMIN, () -> settings.requireSecondFactor(Set.of(Role.SALES_CONSULTANT)));
    assertThat(refusal(wang)).isInstanceOf(SecondFactorFirst.class);
    assertThat(signIn(wang.with("amr", List.of("pwd", "otp"))).getDetails())
        .isEqualTo(new Presence.Arriving(true, false));
    assertThat(signIn(wang.with("acr", "phr")).getPrincipal().login()).isEqualTo(email);
    assertThat(refusal(wang.with("amr", List.of("pwd")))).isInstanceOf(SecondFactorFirst.class);

    var secret = factors.begin(email);
    factors.enrol(
        member.account(), secret, Totp.code(secret.secret(), Totp.step(clock.instant()) - 1));
    var half = half(wang);
    assertThat(half.enrolment()).isEmpty();
    var entered = door.enter(half, Totp.code(secret.secret(), Totp.step(clock.instant())), "");
    assertThat(entered.member().getDetails()).isEqualTo(new Presence.Arriving(true, false));

    setUp(wish(List.of("example.com"), true, true));
    assertThat(signIn(wang).getPrincipal().login()).isEqualTo(email);
  }

  /// Else a group's administrator could take over accounts that belong to other groups too.
  @Test
  void provesNothingOfTheAccount() throws Exception {
    var signedIn = signIn(wang);
    var request = new MockHttpServletRequest();
    request.setSession(session);
    sessions.onAuthentication(signedIn, request, new MockHttpServletResponse());
    SignedInAs.run(
        signedIn,
        () -> {
          assertThatExceptionOfType(ProofNeeded.class).isThrownBy(account::beginPasskey);
          assertThatExceptionOfType(ProofNeeded.class)
              .isThrownBy(() -> account.setUpSecondFactor(account.beginSecondFactor(), "000000"));
        });
  }

  @Test
  void leavesPasswordsToAdministratorsIfToldTo() {
    setUp(wish(List.of("example.com"), false, false));
    assertThat(desk.allowsPasswords()).isFalse();
    assertThatExceptionOfType(SignInRefused.class)
        .isThrownBy(() -> door.enter(email, "not my password", ""));
    assertThatExceptionOfType(SingleSignOnRequired.class)
        .isThrownBy(() -> door.enter(email, OWN_PASSWORD, ""));
    organization.as(
        Role.GROUP_ADMIN, () -> members.grant(member.employee(), Role.GROUP_ADMIN, null));
    assertThatExceptionOfType(SecondFactorNeeded.class)
        .isThrownBy(() -> door.enter(email, OWN_PASSWORD, ""));
  }

  @Test
  void isSetUpByAdministratorsAndKeepsItsSecret() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> organization.as(Role.SALES_MANAGER, () -> desk.setUp(wish())));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> organization.as(Role.SALES_MANAGER, desk::card));
    var kept = setUp(with(wish(), provider.issuer(), null));
    assertThat(kept.secretKept()).isTrue();
    assertThat(kept.redirectUri()).isEqualTo(redirectUri());
    assertThat(
            Objects.requireNonNull(
                transaction.<String>execute(_ ->
                    jdbc.sql("select client_secret from sign_on_provider")
                        .query(String.class)
                        .single())))
        .doesNotContain(LocalProvider.SECRET);
    // Nobody has the secret sent to a provider of his.
    assertThatExceptionOfType(FieldMissing.class)
        .isThrownBy(() -> setUp(with(wish(), provider.issuer() + "/other", null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.com",
        "https://login.example.com?tenant=1",
        "https://user@login.example.com",
        "file:///etc/passwd",
        "login.example.com",
        "not an address"
      })
  void takesOnlyIssuersThatAreProtected(String issuer) {
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(() -> setUp(with(wish(), issuer, LocalProvider.SECRET)));
  }

  @Test
  void isSwitchedOnOnlyIfTheProviderAnswers() {
    assertThatExceptionOfType(ProviderUnreachable.class)
        .isThrownBy(() -> setUp(with(wish(), "http://localhost:1", LocalProvider.SECRET)));
    // It says that it is somebody else.
    var byAddress = provider.issuer().replace("localhost", "127.0.0.1") + "/";
    assertThatExceptionOfType(ProviderUnreachable.class)
        .isThrownBy(() -> setUp(with(wish(), byAddress, LocalProvider.SECRET)));
    assertThat(organization.as(Role.GROUP_ADMIN, desk::card).issuer()).isEqualTo(provider.issuer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:8443",
        "https://127.0.0.1",
        "https://10.0.0.7",
        "https://192.168.1.1",
        "https://169.254.169.254",
        "https://[::1]",
        "https://[fd00::1]",
        "https://0.0.0.0"
      })
  void callsNothingInOurOwnNetworkUnlessToldTo(String issuer) {
    var careful = new ProviderCalls(false);
    assertThatExceptionOfType(ProviderAddressRefused.class)
        .isThrownBy(() -> careful.discover(issuer));
  }

  @Test
  void knowsWhatTwoFactorsAre() {
    assertThat(AtProvider.isStrong(List.of("mfa"))).isTrue();
    assertThat(AtProvider.isStrong(List.of("pwd", "hwk"))).isTrue();
    assertThat(AtProvider.isStrong(List.of("pin", "fpt"))).isTrue();
    assertThat(AtProvider.isStrong(List.of("pwd", "pin"))).isFalse();
    assertThat(AtProvider.isStrong(List.of("otp", "sms"))).isFalse();
    assertThat(AtProvider.isStrong(List.of())).isFalse();
  }

  private Member join(String email) {
    var account = accounts.signUp(email, "王芳", OWN_PASSWORD);
    return organization.as(
        Role.GROUP_ADMIN,
        () ->
            members.add(
                account,
                staff.hire(new NewEmployee("王芳", organization.store(), null, "销售顾问")).value(),
                Set.of(Role.SALES_CONSULTANT)));
  }

  private SingleSignOn setUp(NewSingleSignOn wish) {
    return organization.as(Role.GROUP_ADMIN, () -> desk.setUp(wish));
  }

  private static NewSingleSignOn wish() {
    return wish(List.of("example.com"), true, false);
  }

  private static NewSingleSignOn wish(
      List<String> domains, boolean passwords, boolean secondFactor) {
    return new NewSingleSignOn(
        true,
        provider.issuer(),
        LocalProvider.CLIENT,
        LocalProvider.SECRET,
        domains,
        passwords,
        secondFactor);
  }

  private static NewSingleSignOn with(
      NewSingleSignOn wish, String issuer, @Nullable String secret) {
    return new NewSingleSignOn(
        wish.on(),
        issuer,
        wish.clientId(),
        secret,
        wish.emailDomains(),
        wish.passwordsAllowed(),
        wish.providerChecksSecondFactor());
  }

  private String redirectUri() {
    return hosts.urlOf(registry.current().slug()) + "/login/sso/callback";
  }

  private MemberAuthentication signIn(Person person) throws Exception {
    return come(session, provider.signIn(leave(), person));
  }

  private SecondFactorNeeded half(Person person) throws Exception {
    try {
      signIn(person);
    } catch (SecondFactorNeeded half) {
      return half;
    }
    throw new AssertionError("no second factor was asked for");
  }

  private Throwable refusal(Person person) throws Exception {
    return refusal(session, provider.signIn(leave(), person));
  }

  private Throwable refusal(MockHttpSession session, URI back) {
    try {
      come(session, back);
    } catch (AuthenticationException refused) {
      return Objects.requireNonNull(refused.getCause());
    }
    throw new AssertionError("was let in");
  }

  /// @return where the browser is sent
  private String leave() throws Exception {
    var request = new MockHttpServletRequest("GET", SingleSignOnDoor.PATH);
    request.setSession(session);
    var response = new MockHttpServletResponse();
    web.doFilter(request, response, (_, _) -> {});
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  private String leaveQuietly() {
    try {
      return leave();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private MemberAuthentication come(MockHttpSession session, URI back) {
    var request = new MockHttpServletRequest("GET", SingleSignOnDoor.BACK);
    request.setSession(session);
    parameters(back).forEach(request::setParameter);
    return (MemberAuthentication) web.attemptAuthentication(request, new MockHttpServletResponse());
  }

  private static Map<String, String> parameters(URI address) {
    var parameters =
        UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap();
    parameters.replaceAll((_, value) -> UriUtils.decode(value, StandardCharsets.UTF_8));
    return parameters;
  }

  private static URI with(URI address, String parameter, String value) {
    return UriComponentsBuilder.fromUri(address)
        .replaceQueryParam(parameter, value)
        .build()
        .toUri();
  }
}
