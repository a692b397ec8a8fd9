package app.forecourt.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.vocabulary.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {

  @Test
  void readsTextsNumbersAndDaysOfAWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("一");
      sheet.value(0, 0, "姓名");
      sheet.value(0, 1, "手机");
      sheet.value(0, 2, "生日");
      sheet.value(2, 0, " 王小明 ");
      sheet.value(2, 1, new BigDecimal("13800138000"));
      sheet.value(2, 2, LocalDate.of(1988, 6, 1));
      sheet.style(2, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
      sheet.value(2, 4, true);
    }
    assertThat(rows(out.toByteArray()))
        .containsExactly(
            new Row(1, List.of("姓名", "手机", "生日")),
            new Row(3, List.of("王小明", "13800138000", "1988-06-01", "", "TRUE")));
  }

  @Test
  void readsSharedTextsWithoutHowTheyAreRead() {
    var workbook =
        new HandmadeWorkbook()
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>王</t></r><r><t>小明</t></r><rPh><t>wang</t></rPh></si></sst>")
            .sheet("<row><c t=\"s\"><v>0</v></c></row>");
    assertThat(rows(workbook.bytes())).containsExactly(new Row(1, List.of("王小明")));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsOutHowValuesAreSeparated(String separator) {
    var text = "姓名%1$s备注%1$s城市\n王小明%1$s\"说:\"\"好\"\",\n再来\"%1$s成都\n".formatted(separator);
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Row(1, List.of("姓名", "备注", "城市")),
            new Row(2, List.of("王小明", "说:\"好\",\n再来", "成都")));
  }

  @Test
  void readsWhatExcelSavesInChineseAndElsewhere() {
    var text = "姓名,城市\n王小明,成都\n";
    var expected = List.of(new Row(1, List.of("姓名", "城市")), new Row(2, List.of("王小明", "成都")));
    assertThat(rows(text.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Test
  void namesTheCellOfAFormulaInWhateverKindOfCell() {
    for (var cell :
        List.of(
            "<c r=\"C17\"><f>1+1</f><v>2</v></c>",
            "<c r=\"C17\" t=\"s\"><f>HYPERLINK(\"http://x\")</f><v>0</v></c>",
            "<c r=\"C17\" t=\"inlineStr\"><is><t>a</t></is><f>A1</f></c>",
            "<c r=\"C17\" t=\"str\"><v>a</v><f t=\"shared\" si=\"0\"/></c>")) {
      var workbook = new HandmadeWorkbook().sheet("<row r=\"17\">" + cell + "</row>");
      refused(FormulaInCell.class, workbook.bytes(), "C17");
    }
    refused(
        FormulaInCell.class,
        "姓名,城市\n王小明,=cmd|' /C calc'!A0\n".getBytes(StandardCharsets.UTF_8),
        "B2");
    assertThat(rows("编号\n=\"0012\"\n".getBytes(StandardCharsets.UTF_8)))
        .last()
        .isEqualTo(new Row(2, List.of("0012")));
  }

  @Test
  void letsGoOfBombsBeforeTheyHaveUnpacked() {
    var spaces = new byte[8 << 20];
    Arrays.fill(spaces, (byte) ' ');
    refused(
        SuspiciousFile.class,
        new HandmadeWorkbook().part("xl/worksheets/sheet1.xml", spaces).bytes());
    refused(
        SuspiciousFile.class, new HandmadeWorkbook().part("xl/sharedStrings.xml", spaces).bytes());
    var many = new HandmadeWorkbook();
    IntStream.range(0, 1_001).forEach(nth -> many.part("xl/media/" + nth, "x"));
    refused(SuspiciousFile.class, many.bytes());
  }

  @Test
  void readsNothingThatRefersToSomethingElse() {
    var declared =
        "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&secret;</t></is></c></row>"
            + "</sheetData></worksheet>";
    refused(
        SuspiciousFile.class,
        new HandmadeWorkbook().part("xl/worksheets/sheet1.xml", declared).bytes());
    refused(
        SuspiciousFile.class,
        new HandmadeWorkbook()
            .part(
                "xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"http://example.com/a.dtd\"><sst/>")
            .bytes());
    var laughs = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
    IntStream.range(1, 20)
        .forEach(
            nth -> laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(nth, nth - 1, nth - 1)));
    refused(
        SuspiciousFile.class,
        new HandmadeWorkbook()
            .part("xl/worksheets/sheet1.xml", laughs + "]><worksheet>&a19;</worksheet>")
            .bytes());
  }

  @Test
  void neitherOpensPasswordsNorRunsPrograms() {
    var locked = new ByteArrayOutputStream();
    locked.writeBytes(java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
    locked.writeBytes(new byte[600]);
    refused(OldWorkbook.class, locked.toByteArray());
    locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    refused(EncryptedFile.class, locked.toByteArray());
    refused(FileWithMacros.class, new HandmadeWorkbook().part("xl/vbaProject.bin", "x").bytes());
    refused(
        FileWithMacros.class,
        new HandmadeWorkbook()
            .part(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
            .bytes());
    refused(EncryptedFile.class, withPasswordBit(new HandmadeWorkbook().bytes()));
  }

  @Test
  void makesNoRoomForWhatAFileOnlyNames() {
    refused(
        TooManyColumns.class,
        new HandmadeWorkbook().sheet("<row><c r=\"XFD1\"><v>1</v></c></row>").bytes(),
        100);
    refused(
        TooManyColumns.class,
        new HandmadeWorkbook().sheet("<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>").bytes(),
        100);
    assertThat(rows(new HandmadeWorkbook().sheet("<row><c><v>1E999999999</v></c></row>").bytes()))
        .containsExactly(new Row(1, List.of("1E999999999")));
    refused(
        DamagedFile.class,
        new HandmadeWorkbook().sheet("<row><c t=\"s\"><v>99</v></c></row>").bytes());
  }

  @Test
  void readsNoTextOfManyPiecesAndNoRowTwice() {
    var piece = "<t>" + "长".repeat(20_000) + "</t>";
    refused(
        DamagedFile.class,
        new HandmadeWorkbook()
            .part("xl/sharedStrings.xml", "<sst><si>" + piece + piece + "</si></sst>")
            .sheet("<row><c t=\"s\"><v>0</v></c></row>")
            .bytes());
    refused(
        DamagedFile.class,
        new HandmadeWorkbook()
            .sheet("<row><c t=\"inlineStr\"><is>" + piece + piece + "</is></c></row>")
            .bytes());
    refused(
        DamagedFile.class, new HandmadeWorkbook().sheet("<row r=\"5\"/><row r=\"5\"/>").bytes());
  }

  @Test
  void tellsByWhatIsInItNotByItsName() {
    for (var other : List.of("%PDF-1.7\0\1", "\u0089PNG\r\n\u001a\n\0", "")) {
      refused(NotATable.class, other.getBytes(StandardCharsets.ISO_8859_1));
    }
    var document = new HandmadeWorkbook();
    document.part("[Content_Types].xml", "<Types/>");
    refused(NotATable.class, document.bytes());
    var whole = new HandmadeWorkbook().bytes();
    refused(DamagedFile.class, Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void saysHowMuchItTakes() {
    refused(FileTooLarge.class, new byte[TableFile.MOST_BYTES + 1], TableFile.MOST_MEGABYTES);
    var rows =
        IntStream.rangeClosed(0, TableFile.MOST_ROWS + 1)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("\n"));
    assertThatExceptionOfType(TooManyRows.class)
        .isThrownBy(() -> Survey.of(rows.getBytes(StandardCharsets.UTF_8), Set.of()))
        .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(TableFile.MOST_ROWS));
    assertThatExceptionOfType(NoRows.class)
        .isThrownBy(() -> Survey.of("姓名\n\n".getBytes(StandardCharsets.UTF_8), Set.of()));
  }

  private static void refused(Class<? extends Refusal> why, byte[] content, Object... arguments) {
    assertThatExceptionOfType(why)
        .isThrownBy(() -> rows(content))
        .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(arguments));
  }

  /// Sets the first bit of the flags of every entry, in both headers it has.
  private static byte[] withPasswordBit(byte[] archive) {
    for (var at = 0; at + 10 < archive.length; at++) {
      if (archive[at] == 'P' && archive[at + 1] == 'K') {
        if (archive[at + 2] == 3 && archive[at + 3] == 4) {
          archive[at + 6] |= 1;
        } else if (archive[at + 2] == 1 && archive[at + 3] == 2) {
          archive[at + 8] |= 1;
        }
      }
    }
    return archive;
  }

  private static List<Row> rows(byte[] content) {
    var all = new ArrayList<Row>();
    try (var rows = TableFile.rows(content)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }
}
