package app.forecourt.vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

  @Bean
  Texts messageSource() {
    return new Texts();
  }
}
