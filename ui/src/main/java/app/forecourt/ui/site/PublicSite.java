package app.forecourt.ui.site;

import static org.springframework.web.servlet.function.RouterFunctions.nest;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Which pages there are, and that nothing else answers on the bare host.
@Configuration(proxyBeanMethods = false)
class PublicSite {

  /// Whatever no controller answers is forwarded to Vaadin's servlet by this name.
  private static final String VIEWS = "springServlet";

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  @Bean
  RouterFunction<ServerResponse> publicPages(SitePages pages, SignUpPages signUp) {
    var onlyHere =
        route()
            .GET("/", pages::home)
            .GET("/pricing", pages::pricing)
            .GET("/find-my-group", pages::find)
            .POST("/find-my-group", pages::found)
            .GET("/sign-up", signUp::form)
            .POST("/sign-up", signUp::send)
            .GET("/sign-up/slug", signUp::slug)
            .GET("/sign-up/cancelled", signUp::cancelled)
            .POST("/sign-up/resume", signUp::resume)
            .GET("/welcome", signUp::welcome)
            .GET("/welcome/progress", signUp::progress)
            .build();
    return route()
        .add(nest(_ -> onBareHost(), onlyHere))
        .resources(
            "/site/**",
            new ClassPathResource("static/site/"),
            (_, headers) -> headers.setCacheControl(AN_HOUR))
        .build();
  }

  private static boolean onBareHost() {
    return CurrentTenant.find().isEmpty();
  }

  /// Everybody may read the site. It keeps no session, so any node answers any request. The chains
  /// of the API and of machines come before, that of the screens after.
  @Bean
  @Order(100)
  SecurityFilterChain publicSiteDoor(HttpSecurity http) {
    return http.securityMatcher(PublicSite::isOfTheSite)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf ->
            csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy ->
                    policy.policyDirectives(
                        "default-src 'self'; img-src 'self' data:; object-src 'none';"
                            + " base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(
                    policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
        .build();
  }

  private static boolean isOfTheSite(HttpServletRequest request) {
    return onBareHost() || request.getRequestURI().startsWith("/site/");
  }

  /// Views belong to groups: on the bare host Vaadin has nothing to say.
  @Bean
  FilterRegistrationBean<Filter> noViewsOnTheBareHost() {
    Filter filter =
        (request, response, chain) -> {
          if (onBareHost()) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
          } else {
            chain.doFilter(request, response);
          }
        };
    var registration = new FilterRegistrationBean<>(filter);
    registration.setName("noViewsOnTheBareHost");
    registration.addUrlPatterns("/vaadinServlet/*", "/VAADIN/*");
    registration.addServletNames(VIEWS);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD));
    return registration;
  }

  /// The language somebody chose, else the browser's, else Chinese.
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(PublicSite::browserLanguage);
    return resolver;
  }

  /// `?lang=en` in any address switches, and is remembered.
  @Bean
  WebMvcConfigurer languageSwitch() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(change);
      }
    };
  }

  private static Locale browserLanguage(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Locale.SIMPLIFIED_CHINESE
        : Texts.nearest(request.getLocale());
  }
}
