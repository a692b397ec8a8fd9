package app.forecourt.ui.shell;

import app.forecourt.identity.SignInDoors;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/// Who gets to the screens: everybody to the sign-in and to public pages, members to the rest.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:ui.properties")
class ShellConfiguration {

  /// After those of the API, which come first and are for their own addresses only.
  private static final int LAST = 1_000;

  @Bean
  @Order(LAST)
  SecurityFilterChain screens(HttpSecurity http, ObjectProvider<OpenPaths> open, SignInDoors doors)
      throws Exception {
    http.authorizeHttpRequests(requests -> {
      requests.requestMatchers("/health", "/brand/**").permitAll();
      requests
          .requestMatchers(
              "/app.css", "/icons.svg", "/favicon.svg", "/js/**", "/webjars/**", "/_static/**")
          .permitAll();
      open.forEach(
          paths -> requests.requestMatchers(paths.patterns().toArray(String[]::new)).permitAll());
    });
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        // By default an unknown address is forbidden; with us it is not found, inside the frame.
        screens -> screens.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated));
    http.with(doors, Customizer.withDefaults());
    return http.build();
  }
}
