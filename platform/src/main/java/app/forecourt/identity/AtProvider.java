package app.forecourt.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who somebody is to the identity provider that he has come from.
///
/// @param email in small letters; empty if the provider does not tell
/// @param emailVerified whether the provider says that it is his
/// @param twoFactors whether the provider says that he has shown more than a password
record AtProvider(
    String issuer, String subject, String email, boolean emailVerified, boolean twoFactors) {

  // Source: RFC 8176, "Authentication Method Reference Values".
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of("pwd", "pin", "kba"),
          Set.of("otp", "hwk", "swk", "pop", "sc", "sms", "tel", "fido"),
          Set.of("face", "fpt", "iris", "retina", "vbm"));

  // Source: OpenID Connect Extended Authentication Profile ACR Values, and REFEDS MFA.
  private static final Set<String> STRONG =
      Set.of(
          "phr",
          "phrh",
          "https://refeds.org/profile/mfa",
          "http://schemas.openid.net/pape/policies/2007/06/multi-factor");

  /// As his ID token says; what is believed of an address may also come from the provider's
  /// description of him.
  static AtProvider of(String issuer, OidcUser user) {
    var token = user.getIdToken();
    var amr = token.getAuthenticationMethods();
    return new AtProvider(
        issuer,
        Objects.requireNonNull(user.getSubject()),
        Objects.requireNonNullElse(user.getEmail(), "").strip().toLowerCase(Locale.ROOT),
        Boolean.TRUE.equals(user.getEmailVerified()),
        isStrong(amr == null ? List.of() : amr)
            || STRONG.contains(
                Objects.requireNonNullElse(token.getAuthenticationContextClass(), "")));
  }

  /// Two methods of different kinds, or `mfa`.
  static boolean isStrong(Collection<String> methods) {
    return methods.contains("mfa")
        || KINDS.stream().filter(kind -> methods.stream().anyMatch(kind::contains)).count() > 1;
  }

  /// What stands behind the `@`.
  String domain() {
    return email.substring(email.lastIndexOf('@') + 1);
  }
}
