package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTests {

  @Test
  void writesHostileTextAsTextAndNumbersAsNumbers(@TempDir Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    var row =
        Arrays.<@Nullable Object>asList(
            "=HYPERLINK(\"http://evil\")",
            "+86 138",
            new BigDecimal("12800.00"),
            LocalDate.of(2026, 11, 23),
            null);
    Spreadsheet.write(
        out, "线索/清单", "Jinchi, Wang Wu", List.of("a", "b", "c", "d", "e"), List.of(row).iterator());

    var all = unzipped(Files.write(folder.resolve("list.xlsx"), out.toByteArray()));
    assertThat(all)
        .doesNotContain("<f>")
        .contains("=HYPERLINK(&quot;http://evil")
        .contains("12800");
    assertThat(all.split("Jinchi, Wang Wu", -1))
        .as("below the rows, at the foot of the page, in the properties")
        .hasSize(4);
  }

  private static String unzipped(Path file) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
