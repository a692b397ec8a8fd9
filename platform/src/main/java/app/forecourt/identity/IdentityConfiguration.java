package app.forecourt.identity;

import app.forecourt.api.ClientAccount;
import app.forecourt.plans.MemberAtWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  ClientAccount clientAccount() {
    return () -> CurrentMember.require().account().value();
  }

  @Bean
  MemberAtWork memberAtWork() {
    return () -> CurrentMember.find().isPresent();
  }
}
