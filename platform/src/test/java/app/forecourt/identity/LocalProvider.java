package app.forecourt.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/// A real OpenID provider on this machine, Spring's authorization server, at which people of the
/// tests have accounts. It insists on PKCE and on the redirect URIs that it was told.
public final class LocalProvider implements AutoCloseable {

  public static final String CLIENT = "forecourt";
  public static final String SECRET = "secret-between-us";
  public static final String PASSWORD = "at-the-provider";

  /// Somebody with an account there.
  ///
  /// @param name what he signs in with there
  /// @param claims what the ID token says of him besides, `sub` and `nonce` too if they are to be
  ///   others
  public record Person(String name, Map<String, Object> claims) {

    public static Person of(String name, String email) {
      return new Person(name, Map.of("sub", name, "email", email, "email_verified", true));
    }

    public Person with(String claim, Object value) {
      var more = new ConcurrentHashMap<>(claims);
      more.put(claim, value);
      return new Person(name, more);
    }
  }

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final InMemoryRegisteredClientRepository clients =
      new InMemoryRegisteredClientRepository(client());
  private final Tomcat server = new Tomcat();

  private LocalProvider() throws IOException, LifecycleException {
    var directory = Files.createTempDirectory("provider").toString();
    server.setBaseDir(directory);
    server.setHostname("localhost");
    server.setPort(0);
    server.getConnector();
    server
        .addContext("", directory)
        .addServletContainerInitializer(
            (_, servlets) -> {
              var context = new AnnotationConfigWebApplicationContext();
              context.register(Rules.class);
              context.addBeanFactoryPostProcessor(
                  beans -> beans.registerSingleton("localProvider", this));
              context.setServletContext(servlets);
              context.refresh();
              servlets
                  .addFilter(
                      "security", new DelegatingFilterProxy("springSecurityFilterChain", context))
                  .addMappingForUrlPatterns(null, false, "/*");
              servlets.addServlet("web", new DispatcherServlet(context)).addMapping("/");
            },
            null);
    server.start();
  }

  public static LocalProvider start() {
    try {
      return new LocalProvider();
    } catch (IOException | LifecycleException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String issuer() {
    return "http://localhost:" + server.getConnector().getLocalPort();
  }

  /// Tells it where it may send people back to.
  public synchronized void register(String redirectUri) {
    var known = Objects.requireNonNull(clients.findByClientId(CLIENT));
    clients.save(RegisteredClient.from(known).redirectUri(redirectUri).build());
  }

  public void admit(Person person) {
    people.put(person.name(), person);
  }

  /// What a browser does when that person signs in there and is sent to an address of the provider.
  ///
  /// @return where he is sent back to
  URI signIn(String address, Person person) throws IOException, InterruptedException {
    admit(person);
    try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var form =
          HttpRequest.newBuilder(URI.create(issuer() + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "username=%s&password=%s".formatted(person.name(), PASSWORD)))
              .build();
      browser.send(form, BodyHandlers.discarding());
      var asked = HttpRequest.newBuilder(URI.create(address)).build();
      var answer = browser.send(asked, BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("Location")
          .map(URI::create)
          .orElseThrow(() -> new IllegalStateException(answer.statusCode() + ": " + answer.body()));
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
      server.destroy();
    } catch (LifecycleException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static RegisteredClient client() {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("http://localhost/nobody")
        .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  // No @Configuration: nobody else is to find it.
  @EnableWebSecurity
  static class Rules {

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
      http.oauth2AuthorizationServer(server -> {
        http.securityMatcher(server.getEndpointsMatcher());
        server.oidc(Customizer.withDefaults());
      });
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .exceptionHandling(refusals ->
              refusals.defaultAuthenticationEntryPointFor(
                  new LoginUrlAuthenticationEntryPoint("/login"),
                  new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .csrf(CsrfConfigurer::disable)
          .build();
    }

    @Bean
    UserDetailsService accounts(LocalProvider provider) {
      return name ->
          Optional.ofNullable(provider.people.get(name))
              .map(person ->
                  User.withUsername(person.name())
                      .password("{noop}" + PASSWORD)
                      .roles("PERSON")
                      .build())
              .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    RegisteredClientRepository clients(LocalProvider provider) {
      return provider.clients;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(LocalProvider provider) {
      return token -> {
        if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
          var person = Objects.requireNonNull(provider.people.get(token.getPrincipal().getName()));
          token.getClaims().claims(claims -> claims.putAll(person.claims()));
        }
      };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
