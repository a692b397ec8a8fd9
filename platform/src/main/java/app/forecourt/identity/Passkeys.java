package app.forecourt.identity;

import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.BufferUnderflowException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: keys in a phone, a computer or a stick that know their owner by finger, face or PIN,
/// and so are two factors in one.
///
/// Browsers keep them under the public host, so that one opens all groups of a person. Taken are
/// only those that were used at the host of the present group.
@Component
class Passkeys {

  private static final String PRODUCT = "Forecourt";
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
      new TypeReference<>() {};

  private final PasskeysSql passkeys;
  private final AccountsSql accounts;
  private final TenantRegistry registry;
  private final HostNames hosts;
  private final Seal seal;
  private final Clock clock;

  Passkeys(
      PasskeysSql passkeys,
      AccountsSql accounts,
      TenantRegistry registry,
      HostNames hosts,
      Seal seal,
      Clock clock) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.registry = registry;
    this.hosts = hosts;
    this.seal = seal;
    this.clock = clock;
  }

  /// Those of an account that work here, the oldest first.
  List<PasskeyRow> of(AccountId account) {
    return passkeys.of(account, domain());
  }

  /// @throws NoSuchPasskey if the account has no such one
  void remove(AccountId account, UUID id) {
    if (!passkeys.remove(account, id)) {
      throw new NoSuchPasskey();
    }
  }

  /// A passkey to be made for whoever is signed in; one that holds a passkey of his already is not
  /// to make another.
  PasskeyEnrolment begin(MemberAuthentication member) {
    var challenge = Bytes.random();
    var ticket =
        new Ticket(member.getPrincipal().account(), challenge, clock.instant().plus(GOOD_FOR));
    return new PasskeyEnrolment(
        JSON.writeValueAsString(creation(member, challenge)), seal.sealed(ticket.text()));
  }

  /// Keeps a passkey.
  ///
  /// @param made by the browser, as JSON: `RegistrationResponseJSON` of WebAuthn
  /// @throws PasskeyRefused if it is not what was asked for, too late, or kept already
  void add(MemberAuthentication member, String ticket, String made, String name) {
    var asked =
        Ticket.read(opened(ticket))
            .filter(it -> it.account().equals(member.getPrincipal().account()))
            .filter(it -> clock.instant().isBefore(it.until()))
            .orElseThrow(PasskeyRefused::new);
    try {
      party()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  creation(member, asked.challenge()),
                  new RelyingPartyPublicKey(JSON.readValue(made, MADE), name)));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
      throw refused(refused);
    }
  }

  /// What a passkey is to sign.
  PublicKeyCredentialRequestOptions ask() {
    return party()
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  /// What one of those of whoever is signed in is to sign.
  PasskeyChallenge challenge(MemberAuthentication member) {
    return new PasskeyChallenge(
        party()
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(member)),
        clock.instant().plus(GOOD_FOR));
  }

  /// The same for browsers: `PublicKeyCredentialRequestOptionsJSON` of WebAuthn.
  static String json(PublicKeyCredentialRequestOptions asked) {
    return JSON.writeValueAsString(asked);
  }

  /// Whose passkey has signed.
  ///
  /// @param signed by the browser, as JSON: `AuthenticationResponseJSON` of WebAuthn
  /// @throws PasskeyRefused if it did not sign that, did not know its owner, or is not kept
  AccountId check(PublicKeyCredentialRequestOptions asked, String signed) {
    try {
      var owner =
          party()
              .authenticate(
                  new RelyingPartyAuthenticationRequest(asked, JSON.readValue(signed, SIGNED)));
      return PasskeysSql.account(owner.getId()).orElseThrow(PasskeyRefused::new);
    } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
      throw refused(refused);
    }
  }

  private PublicKeyCredentialCreationOptions creation(Authentication member, Bytes challenge) {
    var party = party();
    party.setCustomizeCreationOptions(options ->
        options
            .challenge(challenge)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    return party.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(member));
  }

  private Webauthn4JRelyingPartyOperations party() {
    var party =
        new Webauthn4JRelyingPartyOperations(
            new Owners(),
            passkeys.at(domain()),
            PublicKeyCredentialRpEntity.builder().id(domain()).name(PRODUCT).build(),
            Set.of(hosts.urlOf(registry.current().slug())));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }

  private String domain() {
    return hosts.passkeyDomain(registry.current().slug());
  }

  private String opened(String ticket) {
    try {
      return seal.opened(ticket);
    } catch (IllegalStateException | IllegalArgumentException | BufferUnderflowException forged) {
      throw refused(forged);
    }
  }

  private static PasskeyRefused refused(Exception why) {
    var refused = new PasskeyRefused();
    refused.initCause(why);
    return refused;
  }

  /// What was asked of a browser, so that it need not be remembered.
  private record Ticket(AccountId account, Bytes challenge, Instant until) {

    String text() {
      return "passkey %s %s %s".formatted(account.value(), challenge.toBase64UrlString(), until);
    }

    static Optional<Ticket> read(String text) {
      var words = text.split(" ", -1);
      return words.length == 4 && words[0].equals("passkey")
          ? Optional.of(
              new Ticket(
                  new AccountId(UUID.fromString(words[1])),
                  Bytes.fromBase64(words[2]),
                  Instant.parse(words[3])))
          : Optional.empty();
    }
  }

  /// Accounts, as Spring Security asks for them.
  private final class Owners implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
      return PasskeysSql.account(handle).flatMap(accounts::find).map(Owners::owner).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
      return accounts.find(login).map(Owners::owner).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
      throw new UnsupportedOperationException("accounts are opened elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
      throw new UnsupportedOperationException("accounts are closed elsewhere");
    }

    private static PublicKeyCredentialUserEntity owner(AccountsSql.Account account) {
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .id(PasskeysSql.handle(account.id()))
          .name(account.email())
          .displayName(account.name())
          .build();
    }
  }
}
