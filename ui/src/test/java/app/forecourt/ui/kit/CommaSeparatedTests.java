package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommaSeparatedTests {

  @Test
  void writesUtf8WithItsMarkAndLinesAsMachinesExpectThem() throws IOException {
    var file = written("王伟", "成都,锦江", "他说\"好\"", " 两\r\n行", null, true);
    assertThat(file)
        .isEqualTo(
            "\uFEFFa,b,c,d,e,f\r\n王伟,\"成都,锦江\",\"他说\"\"好\"\"\",\" 两\r\n行\",,true\r\n锦驰汽车 · 王五\r\n");
  }

  @Test
  void leavesNumbersAndDaysWhatTheyAre() throws IOException {
    assertThat(
            written(
                new BigDecimal("-1280000.50"),
                -3,
                42L,
                LocalDate.of(2026, 11, 23),
                LocalDateTime.of(2026, 11, 23, 8, 5),
                0.5))
        .contains("\r\n-1280000.50,-3,42,2026-11-23,2026-11-23 08:05,0.5\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠1"})
  void takesTheSpellOutOfFormulas(String spell) throws IOException {
    assertThat(written(spell, "b")).contains("\r\n'" + spell + ",b\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r=1", "\n=1", "=1,\"2\""})
  void takesTheSpellOutOfFormulasThatHide(String spell) throws IOException {
    assertThat(written(spell, "b")).contains("\"'" + spell.replace("\"", "\"\"") + "\",b");
  }

  @Test
  void takesTheSpellOutOfHeadersAndTheMarkToo() throws IOException {
    var out = new ByteArrayOutputStream();
    CommaSeparated.write(out, "=1", List.of("=2"), List.<List<@Nullable Object>>of().iterator());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=2\r\n'=1\r\n");
  }

  private static String written(@Nullable Object... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    CommaSeparated.write(
        out,
        "锦驰汽车 · 王五",
        List.of("a", "b", "c", "d", "e", "f").subList(0, cells.length),
        List.of(Arrays.asList(cells)).iterator());
    return out.toString(StandardCharsets.UTF_8);
  }
}
