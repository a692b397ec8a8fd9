package app.forecourt.identity;

import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The identity provider at which the people of a group sign in.
@Entity
class SignOnProvider extends TenantOwned<SignOnProvider> {

  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.[\\p{L}\\p{N}-]{2,}");

  private String issuer = "";

  @Column(name = "client_id")
  private String clientId = "";

  @Secret
  @Column(name = "client_secret")
  private String clientSecret = "";

  @Column(name = "email_domains")
  private String emailDomains = "";

  private boolean active;

  @Column(name = "other_ways_allowed")
  private boolean otherWaysAllowed = true;

  @Column(name = "checks_second_factor")
  private boolean checksSecondFactor;

  protected SignOnProvider() {}

  static SignOnProvider none() {
    return new SignOnProvider();
  }

  /// Takes all of it over. A secret that is left out stays as it is, but only for the same issuer:
  /// nobody has it sent to another one.
  ///
  /// @param seal what keeps the secret
  /// @throws app.forecourt.vocabulary.FieldRefusal if a field cannot be taken as it is
  SignOnProvider setUp(NewSingleSignOn wish, UnaryOperator<String> seal) {
    var wanted = issuer(wish.issuer());
    var secret = Required.optional("clientSecret", wish.clientSecret(), 500);
    if (secret.isEmpty() && (clientSecret.isEmpty() || !wanted.equals(issuer))) {
      throw new FieldMissing("clientSecret");
    }
    clientId = Required.text("clientId", wish.clientId(), 200);
    emailDomains = domains(Required.value("emailDomains", wish.emailDomains()));
    issuer = wanted;
    secret.map(seal).ifPresent(sealed -> clientSecret = sealed);
    active = wish.on();
    otherWaysAllowed = wish.passwordsAllowed();
    checksSecondFactor = wish.providerChecksSecondFactor();
    return this;
  }

  /// Source: OpenID Connect Core, "Issuer Identifier": no query and no fragment.
  private static String issuer(String typed) {
    var issuer = Required.text("issuer", typed, 300);
    try {
      var uri = new URI(issuer);
      if (ProviderCalls.isSafe(uri)
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null) {
        return issuer;
      }
    } catch (URISyntaxException malformed) {
      // told below
    }
    throw new FieldUnreadable("issuer", "https://login.example.com");
  }

  private static String domains(List<String> typed) {
    var domains =
        typed.stream()
            .filter(Objects::nonNull)
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
            .filter(domain -> !domain.isEmpty())
            .distinct()
            .collect(Collectors.toList());
    if (domains.isEmpty()) {
      throw new FieldMissing("emailDomains");
    }
    if (!domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
      throw new FieldUnreadable("emailDomains", "example.com");
    }
    return String.join(",", domains);
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  /// As it is kept.
  String sealedSecret() {
    return clientSecret;
  }

  List<String> emailDomains() {
    return Arrays.stream(emailDomains.split(",", -1)).filter(it -> !it.isEmpty()).toList();
  }

  boolean isOn() {
    return active;
  }

  /// Whether people may still sign in without it.
  boolean allowsPasswords() {
    return !active || otherWaysAllowed;
  }

  boolean checksSecondFactor() {
    return checksSecondFactor;
  }

  SingleSignOn card(String redirectUri) {
    return new SingleSignOn(
        active,
        issuer,
        clientId,
        !clientSecret.isEmpty(),
        emailDomains(),
        otherWaysAllowed,
        checksSecondFactor,
        redirectUri);
  }
}
