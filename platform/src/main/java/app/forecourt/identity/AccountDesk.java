package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Where somebody looks after his own account. Nothing of it can be done with a token.
@Service
public class AccountDesk {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");

  private static final int LONGEST_NAME = 60;

  private final Accounts accounts;
  private final SignInsSql signIns;
  private final OpenSessions sessions;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SignInSettings settings;
  private final StepUp stepUp;
  private final Clock clock;

  AccountDesk(
      Accounts accounts,
      SignInsSql signIns,
      OpenSessions sessions,
      SecondFactors factors,
      Passkeys passkeys,
      SignInSettings settings,
      StepUp stepUp,
      Clock clock) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.sessions = sessions;
    this.factors = factors;
    this.passkeys = passkeys;
    this.settings = settings;
    this.stepUp = stepUp;
    this.clock = clock;
  }

  public AccountCard card() {
    var me = me();
    return new AccountCard(
        me.name(),
        me.login(),
        factors.isOn(me.account()),
        settings.requiresSecondFactor(me),
        factors.codesLeft(me.account()));
  }

  // Sessions

  /// Where the present member is signed in for this group, what he used last at the top.
  public List<SessionRow> sessions() {
    var current = OpenSessions.current().orElse(null);
    return signIns.of(me().account(), CurrentTenant.require(), current, clock.instant());
  }

  /// @throws NoSuchSession if he has no such session in this group, or it has ended
  public void endSession(UUID id) {
    var me = me();
    if (!signIns.end(me.account(), CurrentTenant.require(), id, clock.instant())) {
      throw new NoSuchSession();
    }
    AUDIT.info("{} ended session {}", me.login(), id);
    sessions.ended(List.of(id));
  }

  /// Ends all sessions but the present one, also those for other groups, on all nodes within
  /// seconds.
  ///
  /// @throws ProofNeeded if he has to show first that it is he: his group's provider has no say in
  ///   other groups
  public void endOtherSessions() {
    var me = me();
    stepUp.require();
    endOthers(me);
  }

  private void endOthers(Member me) {
    var current = OpenSessions.current().orElse(null);
    var ended = signIns.endAll(me.account(), current, clock.instant());
    AUDIT.info("{} ended {} other sessions", me.login(), ended.size());
    sessions.ended(ended);
  }

  // Password

  /// Changes the password, which ends all other sessions.
  ///
  /// @throws WrongPassword if `current` is not the present one
  /// @throws WeakPassword if `fresh` will not do
  /// @throws TooManyAttempts if too many were tried
  public void changePassword(String current, String fresh) {
    var me = me();
    stepUp.check(current);
    accounts.changePassword(me.account(), me.login(), fresh);
    AUDIT.info("{} changed the password", me.login());
    endOthers(me);
  }

  // Second factor

  /// A second factor to be set up with an authenticator app.
  public Enrolment beginSecondFactor() {
    return factors.begin(me().login());
  }

  /// Sets it up, in the place of the one before.
  ///
  /// @param code that the app shows now
  /// @throws CodeRefused if it is not what the app should show
  /// @throws ProofNeeded if he has to show first that it is he
  public RecoveryCodes setUpSecondFactor(Enrolment enrolment, String code) {
    var me = me();
    stepUp.require();
    var codes = factors.enrol(me.account(), enrolment, code);
    AUDIT.info("{} set up a second factor", me.login());
    return new RecoveryCodes(codes);
  }

  /// Ten new recovery codes; those before are worth nothing from now on.
  ///
  /// @throws SecondFactorMissing if he has no second factor
  /// @throws ProofNeeded if he has to show first that it is he
  public RecoveryCodes renewRecoveryCodes() {
    var me = me();
    if (!factors.isOn(me.account())) {
      throw new SecondFactorMissing();
    }
    stepUp.require();
    AUDIT.info("{} renewed the recovery codes", me.login());
    return new RecoveryCodes(factors.renewCodes(me.account()));
  }

  /// @throws SecondFactorRequired if the group requires it of one of his roles
  /// @throws ProofNeeded if he has to show first that it is he
  public void removeSecondFactor() {
    var me = me();
    if (settings.requiresSecondFactor(me)) {
      throw new SecondFactorRequired();
    }
    stepUp.require();
    factors.remove(me.account());
    AUDIT.info("{} removed the second factor", me.login());
  }

  // Passkeys

  /// The present member's passkeys that work for this group, the oldest first.
  public List<PasskeyRow> passkeys() {
    return passkeys.of(me().account());
  }

  /// A passkey for his browser to make.
  ///
  /// @throws ProofNeeded if he has to show first that it is he
  public PasskeyEnrolment beginPasskey() {
    me();
    stepUp.require();
    return passkeys.begin(MemberAuthentication.current().orElseThrow(NobodySignedIn::new));
  }

  /// Keeps a passkey that his browser made; from now on it signs him in.
  ///
  /// @param ticket of [#beginPasskey]
  /// @param made what the browser says of it, as JSON: `RegistrationResponseJSON` of WebAuthn
  /// @param name what he calls it
  /// @throws PasskeyRefused if it is not what was asked for, or took longer than five minutes
  /// @throws ProofNeeded if he has to show first that it is he
  public void addPasskey(String ticket, String made, String name) {
    var me = me();
    var called = Required.text("name", name, LONGEST_NAME);
    stepUp.require();
    passkeys.add(
        MemberAuthentication.current().orElseThrow(NobodySignedIn::new), ticket, made, called);
    AUDIT.info("{} added the passkey {}", me.login(), called);
  }

  /// @throws NoSuchPasskey if he has no such one
  /// @throws ProofNeeded if he has to show first that it is he
  public void removePasskey(UUID id) {
    var me = me();
    stepUp.require();
    passkeys.remove(me.account(), id);
    AUDIT.info("{} removed the passkey {}", me.login(), id);
  }

  private static Member me() {
    StepUp.requireInPerson();
    return CurrentMember.require();
  }
}
