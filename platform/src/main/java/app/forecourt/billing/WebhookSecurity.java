package app.forecourt.billing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Lets Stripe in without a sign-in: its signature says who it is.
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain stripeWebhookDoor(HttpSecurity http) {
    return http.securityMatcher("/stripe/webhook")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .build();
  }
}
