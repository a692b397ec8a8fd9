package app.forecourt.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.testing.TextsCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTests {

  @Test
  void sayEverythingInBothLanguages() {
    assertThat(
            TextsCheck.gaps(
                Set.of(),
                "app.forecourt.vocabulary",
                "app.forecourt.tenancy",
                "app.forecourt.registry",
                "app.forecourt.plans"))
        .isEmpty();
  }
}
