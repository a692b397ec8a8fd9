package app.forecourt.identity;

import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// The identity providers of groups, as Spring Security works with them. Each is known for ten
/// minutes, to its own group and with its own settings only.
@Component
class Providers {

  private static final Duration KNOWN = Duration.ofMinutes(10);
  private static final List<String> SCOPES = List.of("openid", "email", "profile");

  private final ProviderCalls calls;
  private final HostNames hosts;
  private final TenantRegistry registry;
  private final Seal seal;
  private final Cache<Settings, Provider> known =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(10_000).build();

  /// A group's provider at work.
  final class Provider {

    private final String issuer;
    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    private Provider(String issuer, ClientRegistration registration) {
      this.issuer = issuer;
      this.registration = registration;
      var tokens = new RestClientAuthorizationCodeTokenResponseClient();
      tokens.setRestClient(calls.tokens());
      var decoder = decoder();
      exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, users());
      exchange.setJwtDecoderFactory(_ -> decoder);
    }

    ClientRegistration registration() {
      return registration;
    }

    /// Whom the provider means by what the browser has brought from there.
    ///
    /// @throws ProviderRefused if that proves nothing
    AtProvider whoCame(OAuth2AuthorizationExchange brought) {
      try {
        var proven =
            exchange.authenticate(new OAuth2LoginAuthenticationToken(registration, brought));
        if (proven != null && proven.getPrincipal() instanceof OidcUser user) {
          return AtProvider.of(issuer, user);
        }
        throw new ProviderRefused();
      } catch (ProviderRefused refused) {
        throw refused;
      } catch (RuntimeException failed) {
        var refused = new ProviderRefused();
        refused.initCause(failed);
        throw refused;
      }
    }

    /// Any key of the provider's will do, as long as there is a public half to it.
    private JwtDecoder decoder() {
      var decoder =
          NimbusJwtDecoder.withJwkSetUri(
                  Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
              .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
              .restOperations(calls.rest())
              .build();
      decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
      return decoder;
    }

    /// Asks the provider for a description only where the ID token tells no address.
    private OidcUserService users() {
      var described = new DefaultOAuth2UserService();
      described.setRestOperations(calls.rest());
      var users = new OidcUserService();
      users.setOauth2UserService(described);
      var isDescribed = registration.getProviderDetails().getUserInfoEndpoint().getUri() != null;
      users.setRetrieveUserInfo(asked -> isDescribed && asked.getIdToken().getEmail() == null);
      return users;
    }
  }

  private record Settings(
      TenantId tenant, String issuer, String clientId, String sealedSecret, String redirectUri) {}

  Providers(ProviderCalls calls, HostNames hosts, TenantRegistry registry, Seal seal) {
    this.calls = calls;
    this.hosts = hosts;
    this.registry = registry;
    this.seal = seal;
  }

  /// Where the provider of the present group sends people back to.
  String redirectUri() {
    return hosts.urlOf(registry.current().slug()) + SingleSignOnDoor.BACK;
  }

  /// The provider that the present group has set up.
  ///
  /// @throws ProviderAddressRefused if it, or a part of it, stands where we do not call
  /// @throws ProviderUnreachable if it does not answer, or is none
  Provider of(SignOnProvider setUp) {
    var settings =
        new Settings(
            setUp.tenant(), setUp.issuer(), setUp.clientId(), setUp.sealedSecret(), redirectUri());
    var provider = known.getIfPresent(settings);
    if (provider == null) {
      provider = new Provider(settings.issuer(), registration(settings));
      known.put(settings, provider);
    }
    return provider;
  }

  private ClientRegistration registration(Settings settings) {
    var document = calls.discover(settings.issuer());
    // Source: OpenID Connect Discovery, 4.3: else one provider could speak for another.
    if (!settings.issuer().equals(document.get("issuer"))) {
      throw new ProviderUnreachable(settings.issuer());
    }
    try {
      var registration =
          ClientRegistrations.fromOidcConfiguration(document)
              .registrationId(settings.tenant().toString())
              .clientId(settings.clientId())
              .clientSecret(seal.opened(settings.sealedSecret()))
              .scope(SCOPES)
              .redirectUri(settings.redirectUri())
              .build();
      var parts = registration.getProviderDetails();
      for (var part :
          Arrays.asList(parts.getAuthorizationUri(), parts.getTokenUri(), parts.getJwkSetUri())) {
        var address = URI.create(Objects.requireNonNull(part));
        if (!ProviderCalls.isSafe(address)) {
          throw new ProviderAddressRefused(address.toString());
        }
      }
      return registration;
    } catch (IllegalArgumentException | NullPointerException incomplete) {
      throw ProviderCalls.refused(settings.issuer(), incomplete);
    }
  }
}
