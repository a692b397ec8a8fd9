package app.forecourt.imports;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The first visible sheet of an Excel workbook (`.xlsx`), read as a stream.
///
/// Read by ourselves, because what strangers send is met with more suspicion here than libraries
/// have: a formula is noticed in every kind of cell, and no reference in the file makes us allocate
/// what it names. Source of the format: ECMA-376 part 1, 18.3 (sheets) and 18.8.30 (number
/// formats).
final class WorkbookRows implements Rows {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String MAIN = "spreadsheetml.sheet.main+xml";
  private static final int MOST_TEXTS = 1_000_000;
  private static final int LONGEST_FORMAT = 255; // Excel takes no longer ones

  /// What all cells say together: one text may stand in many.
  private static final long MOST_CHARACTERS = 64L << 20;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern OF_DAYS = Pattern.compile("[ymdhs年月日时時]");

  /// The number formats 27 to 36 and 50 to 58 are days in Chinese Excel.
  private static final Set<Integer> DAYS =
      Stream.of(range(14, 22), range(27, 36), range(45, 47), range(50, 58))
          .flatMap(List::stream)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private final Archive archive;
  private final List<String> texts;
  private final Set<Integer> days;
  private final LocalDate epoch;
  private final Xml sheet;
  private int row;
  private long characters;

  private WorkbookRows(
      Archive archive, List<String> texts, Set<Integer> days, LocalDate epoch, Xml sheet) {
    this.archive = archive;
    this.texts = texts;
    this.days = days;
    this.epoch = epoch;
    this.sheet = sheet;
  }

  private static List<Integer> range(int from, int to) {
    return Stream.iterate(from, number -> number <= to, number -> number + 1).toList();
  }

  static WorkbookRows open(byte[] content) {
    var archive = Archive.open(content);
    try {
      requireWorkbook(archive);
      var book = Book.of(archive);
      return new WorkbookRows(
          archive,
          texts(archive),
          days(archive),
          book.from1904 ? EPOCH_1904 : EPOCH_1900,
          new Xml(required(archive, book.sheet)));
    } catch (RuntimeException unfit) {
      archive.close();
      throw unfit;
    }
  }

  @Override
  public Optional<Row> next() {
    while (sheet.advance()) {
      if (sheet.begins("row")) {
        var found = row();
        if (!found.isBlank()) {
          return Optional.of(found);
        }
      } else if (sheet.ends("sheetData")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    sheet.close();
    archive.close();
  }

  private Row row() {
    var before = row;
    row = number(sheet.attribute("r"), before + 1);
    if (row <= before) {
      throw new DamagedFile();
    }
    var cells = new ArrayList<String>();
    while (sheet.advance() && !sheet.ends("row")) {
      if (sheet.begins("c")) {
        var reference = sheet.attribute("r");
        var column = reference == null ? cells.size() : Cells.column(reference, MOST_COLUMNS);
        if (column < 0 || column >= MOST_COLUMNS) {
          throw new TooManyColumns(MOST_COLUMNS);
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, counted(cell(column)));
      }
    }
    return new Row(row, List.copyOf(cells));
  }

  private String counted(String text) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new SuspiciousFile();
    }
    return text;
  }

  private static void requireCell(CharSequence text) {
    if (text.length() > LONGEST_CELL) {
      throw new DamagedFile();
    }
  }

  private String cell(int column) {
    var type = sheet.attribute("t");
    var style = number(sheet.attribute("s"), 0);
    var value = "";
    var inline = new StringBuilder();
    while (sheet.advance() && !sheet.ends("c")) {
      if (sheet.begins("f")) {
        throw new FormulaInCell(Cells.name(column, row));
      } else if (sheet.begins("v")) {
        value = sheet.text();
      } else if (sheet.begins("rPh")) {
        skip("rPh");
      } else if (sheet.begins("t")) {
        inline.append(sheet.text());
        requireCell(inline);
      }
    }
    return switch (type == null ? "n" : type) {
      case "s" -> shared(value);
      case "inlineStr" -> inline.toString().strip();
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "n" -> days.contains(style) ? day(value) : plain(value);
      default -> value.strip();
    };
  }

  /// How a word is read, which some programs note beside it.
  private void skip(String element) {
    while (sheet.advance() && !sheet.ends(element)) {
      continue;
    }
  }

  private String shared(String value) {
    var at = number(value, -1);
    if (at < 0 || at >= texts.size()) {
      throw new DamagedFile();
    }
    return texts.get(at);
  }

  private static String plain(String value) {
    return decimal(value)
        .map(number -> number.stripTrailingZeros().toPlainString())
        .orElse(value.strip());
  }

  private String day(String value) {
    return decimal(value)
        .filter(days -> days.signum() >= 0 && days.compareTo(LAST_DAY) < 0)
        .map(this::moment)
        .orElse(value.strip());
  }

  private String moment(BigDecimal days) {
    var whole = days.longValue();
    var seconds =
        Math.round(days.subtract(BigDecimal.valueOf(whole)).doubleValue() * SECONDS_OF_A_DAY);
    var moment =
        LocalDateTime.of(epoch.plusDays(whole), java.time.LocalTime.MIDNIGHT).plusSeconds(seconds);
    return seconds == 0 ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
  }

  /// A number of a length that numbers have; hostile exponents would fill the memory.
  private static Optional<BigDecimal> decimal(String value) {
    if (value.isBlank() || value.length() > 40) {
      return Optional.empty();
    }
    try {
      var number = new BigDecimal(value.strip());
      return Math.abs((long) number.scale()) + number.precision() > 100
          ? Optional.empty()
          : Optional.of(number);
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException broken) {
      throw new DamagedFile();
    }
  }

  private static InputStream required(Archive archive, String part) {
    return archive.part(part).orElseThrow(DamagedFile::new);
  }

  private static void requireWorkbook(Archive archive) {
    var types = archive.part("[Content_Types].xml").orElseThrow(NotATable::new);
    try (var xml = new Xml(types)) {
      var isWorkbook = false;
      while (xml.advance()) {
        var type =
            String.valueOf(
                xml.begins("Override") || xml.begins("Default")
                    ? xml.attribute("ContentType")
                    : null);
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
          throw new FileWithMacros();
        }
        isWorkbook |= type.endsWith(MAIN);
      }
      if (!isWorkbook) {
        throw new NotATable();
      }
    }
  }

  private static List<String> texts(Archive archive) {
    var part = archive.part("xl/sharedStrings.xml").orElse(null);
    var texts = new ArrayList<String>();
    if (part == null) {
      return texts;
    }
    try (var xml = new Xml(part)) {
      var text = new StringBuilder();
      var read = false;
      while (xml.advance()) {
        if (xml.begins("si")) {
          text.setLength(0);
        } else if (xml.begins("rPh")) {
          read = true;
        } else if (xml.ends("rPh")) {
          read = false;
        } else if (xml.begins("t") && !read) {
          text.append(xml.text());
          requireCell(text);
        } else if (xml.ends("si")) {
          texts.add(text.toString().strip());
          if (texts.size() > MOST_TEXTS) {
            throw new SuspiciousFile();
          }
        }
      }
    }
    return texts;
  }

  /// The styles whose numbers are days.
  private static Set<Integer> days(Archive archive) {
    var part = archive.part("xl/styles.xml").orElse(null);
    var days = new HashSet<Integer>();
    if (part == null) {
      return days;
    }
    try (var xml = new Xml(part)) {
      var formats = new HashMap<Integer, Boolean>();
      var within = false;
      var style = 0;
      while (xml.advance()) {
        if (xml.begins("numFmt")) {
          formats.put(
              number(xml.attribute("numFmtId"), -1),
              isOfDays(String.valueOf(xml.attribute("formatCode"))));
        } else if (xml.begins("cellXfs")) {
          within = true;
        } else if (xml.ends("cellXfs")) {
          within = false;
        } else if (within && xml.begins("xf")) {
          var format = number(xml.attribute("numFmtId"), 0);
          if (formats.getOrDefault(format, DAYS.contains(format))) {
            days.add(style);
          }
          style++;
        }
      }
    }
    return days;
  }

  private static boolean isOfDays(String code) {
    return code.length() <= LONGEST_FORMAT
        && OF_DAYS.matcher(QUOTED.matcher(code).replaceAll("")).find();
  }

  /// Which sheet is read, and from when days are counted.
  private record Book(String sheet, boolean from1904) {

    private static Book of(Archive archive) {
      var from1904 = false;
      String relation = null;
      try (var xml = new Xml(required(archive, WORKBOOK))) {
        while (xml.advance()) {
          if (xml.begins("workbookPr")) {
            from1904 = Set.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
          } else if (xml.begins("sheet") && relation == null) {
            var state = String.valueOf(xml.attribute("state"));
            relation =
                state.toLowerCase(java.util.Locale.ROOT).contains("hidden")
                    ? null
                    : xml.attribute("id");
          }
        }
      }
      if (relation == null) {
        throw new NoRows();
      }
      var target = relations(archive).get(relation);
      if (target == null) {
        throw new DamagedFile();
      }
      return new Book(target.startsWith("/") ? target.substring(1) : "xl/" + target, from1904);
    }

    private static Map<String, String> relations(Archive archive) {
      var targets = new HashMap<String, String>();
      try (var xml = new Xml(required(archive, "xl/_rels/workbook.xml.rels"))) {
        while (xml.advance()) {
          if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
            targets.put(
                String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
          }
        }
      }
      return targets;
    }
  }
}
