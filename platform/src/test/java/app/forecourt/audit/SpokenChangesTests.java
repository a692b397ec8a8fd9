package app.forecourt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.vocabulary.Texts;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SpokenChangesTests {

  @Autowired AuditedEntities entities;

  /// Whoever adds an entity or an attribute says in `texts/audit.properties` what people call it.
  @Test
  void everyRecordAndFieldHasANameThatPeopleKnow() {
    var texts = new Texts();
    var unspoken = new TreeSet<String>();
    for (var entity : entities.all()) {
      if (AuditNames.find(texts, Locale.ENGLISH, entity.name()).isEmpty()) {
        unspoken.add("audit.entity." + entity.name());
      }
      for (var attribute : entity.attributes().keySet()) {
        if (AuditNames.find(texts, Locale.ENGLISH, entity.name(), attribute).isEmpty()) {
          unspoken.add("audit.field.%s.%s".formatted(entity.name(), attribute));
        }
      }
    }
    assertThat(unspoken).isEmpty();
  }
}
