package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

  @Test
  void writesHostileTextAsTextAndNumbersAsNumbers() throws IOException {
    var out = new ByteArrayOutputStream();
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                "=HYPERLINK(\"http://evil\")",
                "+86 138",
                new BigDecimal("12800.00"),
                LocalDate.of(2026, 11, 23),
                null));
    Spreadsheet.write(
        out, "线索/清单", List.of("a", "b", "c", "d", "e"), List.of(row).iterator());

    var all = unzipped(out.toByteArray());
    assertThat(all).doesNotContain("<f>").contains("=HYPERLINK(&quot;http://evil").contains("12800");
  }

  private static String unzipped(byte[] file) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
