package app.forecourt.identity;

import app.forecourt.api.ApiScopes;
import app.forecourt.api.Idempotency;
import app.forecourt.api.Problems;
import app.forecourt.plans.Entitlements;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/// Who gets to the REST interface and to what machines ask. The chain of the screens is the user
/// interface's; whatever is in no chain of ours falls to it.
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

  private static final Set<Access> SHUT = EnumSet.of(Access.BILLING_ONLY, Access.NONE);

  /// Every chain, that of the screens too, looks whether a session still stands.
  @Bean
  Customizer<HttpSecurity> sessionsStand(
      Memberships memberships, MembershipsSql sql, TenantRegistry registry, OpenSessions sessions) {
    return http ->
        http.addFilterAfter(
            new SignedIn(memberships, sql, registry, sessions), SecurityContextHolderFilter.class);
  }

  /// The REST interface: a program brings a token, a page its session and the CSRF header.
  @Bean
  @Order(10)
  SecurityFilterChain api(
      HttpSecurity http,
      Programs programs,
      ApiScopes scopes,
      Entitlements entitlements,
      TenantRegistry registry,
      Idempotency idempotency,
      Problems problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .addFilterBefore(
            new BearerTokens(programs, scopes, entitlements, problems), CsrfFilter.class)
        .addFilterAfter(unlessSuspended(registry, problems), AuthorizationFilter.class)
        .addFilterAfter(idempotency.filter(), AuthorizationFilter.class)
        .csrf(CsrfConfigurer::spa)
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests ->
            requests
                .anyRequest()
                .access((authentication, _) ->
                    new AuthorizationDecision(
                        authentication.get() instanceof MemberAuthentication)))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint((request, response, _) -> {
                  response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                  problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in");
                })
                .accessDeniedHandler((request, response, denied) ->
                    problems.write(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        denied instanceof CsrfException ? "csrf" : "forbidden")))
        .build();
  }

  /// Machines that prove themselves otherwise, e.g. by a signature or a secret address, and what
  /// anybody may read.
  @Bean
  @Order(20)
  SecurityFilterChain machines(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/stripe/webhook",
            TokenEndpoint.PATH,
            "/health",
            "/calendar/**",
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui",
            "/swagger-ui/**",
            "/swagger-ui.html")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static Filter unlessSuspended(TenantRegistry registry, Problems problems) {
    return (request, response, chain) -> {
      if (CurrentTenant.find().isPresent() && SHUT.contains(registry.current().access())) {
        problems.write(
            (HttpServletRequest) request, (HttpServletResponse) response, new GroupSuspended());
      } else {
        chain.doFilter(request, response);
      }
    };
  }
}
