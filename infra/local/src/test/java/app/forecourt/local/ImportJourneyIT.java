package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/// A file of customers from another system is taken in, from the choice of the file to the
/// customers in the list.
@Journeys
class ImportJourneyIT {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void takesAFileInAfterADryRunAndGivesBackWhatItRefuses(RunningForecourt forecourt)
      throws IOException {
    var user = forecourt.users().find("beta", "GROUP_ADMIN").orElseThrow();
    var admin = Colleague.signIn(forecourt, forecourt.visitor(Screen.DESK, "zh-CN"), user);
    var store =
        admin
            .ask("/stores")
            .json()
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("name")
            .getAsString();
    var name = "岑" + UUID.randomUUID().toString().substring(0, 6);
    var before = unread(admin);

    admin.open("/admin/imports");
    admin
        .page()
        .locator("#import-file input[type=file]")
        .setInputFiles(new FilePayload("老系统客户.xlsx", EXCEL, workbook(name)));
    admin.sees("#import-check");
    admin.settled();
    assertThat(admin.page().locator("#column-phone input")).hasValue("B · 联系方式");
    admin.choose("column-name", "客户");
    admin.choose("import-home", store);
    admin.visitor().look("import-mapping-desk");
    admin.press("import-check", "#import-run");
    admin.reads("#import-NEW", "2");
    admin.reads("#import-REFUSED", "1");
    admin.reads("#import-rows", "第 4 行");
    assertThat(found(admin, name)).as("after the dry run").isZero();
    admin.visitor().look("import-tried-desk");

    var rejects =
        admin.page().waitForDownload(() -> admin.page().locator("#import-rejects").click()).path();
    assertThat(text(rejects)).contains("手机号", name + "三").doesNotContain(name + "一");

    admin.page().locator("#import-run").click();
    admin.sees("text=已完成");
    admin.settled();
    admin.visitor().look("import-done-desk");
    assertThat(found(admin, name)).isEqualTo(2);
    assertThat(unread(admin)).as("told at the bell").isGreaterThan(before);
    admin.open("/customers?q=" + name);
    admin.reads("vaadin-grid", name + "二");
  }

  /// Two whose numbers are good, and one whose is none.
  private static byte[] workbook(String name) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Elsewhere", "1.0")) {
      var sheet = workbook.newWorksheet("客户");
      var rows =
          List.of(
              List.of("客户", "联系方式", "城市"),
              List.of(name + "一", phone(), "成都"),
              List.of(name + "二", phone(), "绵阳"),
              List.of(name + "三", "12", "成都"));
      for (var row = 0; row < rows.size(); row++) {
        for (var column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return out.toByteArray();
  }

  private static String phone() {
    return "197%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }

  private static int found(Colleague admin, String name) {
    return admin
        .ask("/customers?text=" + name)
        .json()
        .getAsJsonObject()
        .getAsJsonArray("items")
        .size();
  }

  private static int unread(Colleague admin) {
    return admin
        .ask("/notifications?unread=true")
        .json()
        .getAsJsonObject()
        .getAsJsonArray("items")
        .size();
  }

  /// All that an Excel file says.
  private static String text(Path file) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return HtmlUtils.htmlUnescape(text.toString());
  }
}
