package app.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.testing.TextsCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenTests {

  @Test
  void everyRefusalAndChoiceIsSaidInBothLanguages() {
    assertThat(TextsCheck.gaps(Set.of(), "app.forecourt")).isEmpty();
  }
}
