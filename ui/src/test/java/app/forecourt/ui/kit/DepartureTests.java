package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

class DepartureTests {

  private static final int MANY = 50_000;
  private static final String MARK = "锦驰汽车 · 王五";

  private final List<ListColumn<Row>> columns =
      List.of(
          new ListColumn<>("name", "姓名", Row::name),
          new ListColumn<>("number", "数量", Row::number),
          new ListColumn<>("amount", "金额", Row::amount));
  private final Bytes out = new Bytes();

  @TempDir private Path folder;

  private record Row(String name, int number, BigDecimal amount) {
    static Row of(int number) {
      return new Row("客户" + number, number, new BigDecimal(number + ".50"));
    }
  }

  /// Remembers how much has come so far.
  private static final class Bytes extends ByteArrayOutputStream {
    long soFar() {
      return count;
    }
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void writesFiftyThousandRowsAsItReadsThem(FileKind kind) throws IOException {
    var written = new ArrayList<Long>();
    var began = System.nanoTime();
    departure(
            MANY,
            (from, most) -> {
              assertThat(most).isLessThanOrEqualTo(Departure.WINDOW);
              written.add(out.soFar());
              return rows(from, most);
            })
        .write(new Passage(), kind, "客户", () -> out);

    var text = text(kind);
    assertThat(text).contains("客户1", "客户" + MANY, MARK);
    assertThat(lines(kind, text)).isGreaterThanOrEqualTo(MANY + 2);
    assertThat(written).hasSize(MANY / Departure.WINDOW + 1);
    assertThat(written).as("what has left while it was read").containsOnly(0L);
    System.out.printf(
        "export: %,d rows as %s, %,d bytes in %d ms, at most %,d rows held%n",
        MANY, kind, out.size(), (System.nanoTime() - began) / 1_000_000, Departure.WINDOW);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void holdsNoMoreThanItHasJustRead(FileKind kind) throws IOException {
    var soFar = new ArrayList<Long>();
    var rows = Stream.iterate(1, number -> number <= MANY, number -> number + 1).iterator();
    kind.write(
        out,
        "客户",
        MARK,
        List.of("姓名"),
        new Iterator<List<Object>>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<Object> next() {
            soFar.add(out.soFar());
            return List.of("客户" + rows.next());
          }
        });
    assertThat(soFar.get(MANY / 2))
        .as("what was written when half of it was read")
        .isGreaterThan(out.size() / 4);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void saysInTheFileThatItWasStopped(FileKind kind) throws IOException {
    var departure = departure(MANY, this::rows);
    departure.tells(done -> {
      if (done >= 2 * Departure.WINDOW) {
        departure.stop();
      }
    });
    departure.write(new Passage(), kind, "客户", () -> out);
    assertThat(text(kind))
        .contains("客户" + 2 * Departure.WINDOW, Says.t("ui.kit.export.incomplete"))
        .doesNotContain("客户" + (2 * Departure.WINDOW + 1));
  }

  @Test
  void saysInTheFileThatItBrokeOff() {
    var departure =
        departure(
            MANY,
            (from, most) -> {
              if (from > 0) {
                throw new IllegalStateException("the database is away");
              }
              return rows(from, most);
            });
    assertThatIllegalStateException()
        .isThrownBy(() -> departure.write(new Passage(), FileKind.CSV, "客户", () -> out));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("客户" + Departure.WINDOW, Says.t("ui.kit.export.incomplete"));
  }

  @Test
  void tellsHowFarItHasCome() throws IOException {
    var told = new ArrayList<Long>();
    departure(MANY, this::rows)
        .tells(told::add)
        .write(new Passage(), FileKind.CSV, "客户", OutputStream::nullOutputStream);
    assertThat(told).startsWith((long) Departure.WINDOW).endsWith((long) MANY).isSorted();
  }

  private Departure<Row> departure(
      int count, java.util.function.BiFunction<Integer, Integer, List<Row>> rows) {
    return new Departure<>("sample", "", count, columns, Fmt.in(Locale.SIMPLIFIED_CHINESE), rows);
  }

  private List<Row> rows(int from, int most) {
    return IntStream.rangeClosed(from + 1, Math.min(MANY, from + most)).mapToObj(Row::of).toList();
  }

  private String text(FileKind kind) throws IOException {
    if (kind == FileKind.CSV) {
      return out.toString(StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    var file = Files.write(folder.resolve("list.xlsx"), out.toByteArray()).toFile();
    try (var zip = new ZipFile(file)) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return HtmlUtils.htmlUnescape(text.toString());
  }

  private static long lines(FileKind kind, String text) {
    return (kind == FileKind.CSV ? text.split("\r\n") : text.split("<row ")).length;
  }

  /// Lets everything out.
  private static final class Passage implements Exports {
    @Override
    public boolean allowed() {
      return true;
    }

    @Override
    public void before(String list, Runnable then) {
      then.run();
    }

    @Override
    public void write(String list, String filter, long rows, Locale language, File file)
        throws IOException {
      file.write(MARK);
    }

    @Override
    public <T> List<T> part(Supplier<List<T>> part) {
      return part.get();
    }
  }
}
