package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.audit.ExportFilter;
import app.forecourt.audit.ExportLog;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.Role;
import app.forecourt.organization.Action;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.NewLead;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.util.HtmlUtils;

/// Takes every list out as every role that may, and searches the files for what the role may not
/// take out.
@SpringBootTest
@AsMember(Role.GENERAL_MANAGER)
class MaskedExportsTests extends SpringBrowserlessTest {

  private static final String CUSTOMERS = "13957316842";
  private static final String LEADS = "13857426931";
  private static final Money COST = Money.fen(27_182_818);

  @TempDir private Path folder;

  @Autowired private Exports exports;
  @Autowired private ExportLog log;
  @Autowired private Permissions permissions;
  @Autowired private CustomersDesk customers;
  @Autowired private LeadDesk leads;
  @Autowired private VehicleStock stock;
  @Autowired private Catalogue catalogue;
  @Autowired private TestOrganization organization;

  /// @param role as whom it was taken out
  /// @param list its address
  private record File(Role role, String list, String text) {}

  @BeforeEach
  void plant() {
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () -> catalogue.add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(300_000), false)));
    organization.as(
        Role.SALES_DIRECTOR,
        () ->
            stock.admit(
                new NewVehicle(
                    organization.store(),
                    Vin.fitting("LFV2A21K0A3400001"),
                    trim,
                    "白",
                    COST,
                    null)));
    var self = organization.employee(Role.SALES_CONSULTANT);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          customers.register(
              NewCustomer.person("王小明", Phone.of(CUSTOMERS), organization.store(), self));
          leads.capture(
              new NewLead(
                  LeadChannel.PHONE,
                  "",
                  "",
                  "王小花",
                  Phone.of(LEADS),
                  organization.store(),
                  "A4L",
                  "微信同号 " + LEADS,
                  self,
                  null));
        });
  }

  @Test
  void noFileHasWhatTheRoleMayNotTakeOut() {
    var leaks = new ArrayList<String>();
    var files = new ArrayList<File>();
    for (var role : Role.values()) {
      if (organization.as(role, () -> permissions.may(Action.EXPORT, Verb.EXPORT))) {
        organization.as(
            role,
            () -> {
              for (var list : lists()) {
                for (var kind : FileKind.values()) {
                  files.addAll(taken(role, list, kind));
                }
              }
            });
      }
    }
    for (var file : files) {
      var phones = leaving(file.role(), Field.PHONE);
      if (phones != Look.WHOLE
          && (file.text().contains(CUSTOMERS) || file.text().contains(LEADS))) {
        leaks.add("%s takes a number out of %s".formatted(file.role(), file.list()));
      }
      if (leaving(file.role(), Field.COST) != Look.WHOLE && file.text().contains("271828")) {
        leaks.add("%s takes a cost out of %s".formatted(file.role(), file.list()));
      }
      assertThat(file.text()).as(file.list()).contains("测试集团", file.role().name());
    }
    System.out.printf("masked fields: %d files taken out, %d hits%n", files.size(), leaks.size());
    assertThat(leaks).isEmpty();
    assertThat(text(files, Role.GENERAL_MANAGER)).contains(CUSTOMERS, LEADS, "271828");
    assertThat(text(files, Role.SALES_MANAGER)).contains("139****6842");
    assertThat(organization.as(Role.GROUP_ADMIN, () -> log.count(ExportFilter.ALL)))
        .isEqualTo(files.size());
  }

  @Test
  @AsMember(Role.SALES_CONSULTANT)
  void whoMayTakeNothingOutSeesNoButton() {
    for (var list : lists()) {
      UI.getCurrent().navigate(list);
      assertThat(find(Button.class).withId("export").exists()).as(list).isFalse();
    }
  }

  private Look leaving(Role role, Field field) {
    return organization.as(role, () -> permissions.takingOut(() -> permissions.look(field)));
  }

  /// The addresses of all lists.
  private static List<String> lists() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .filter(route -> ListPage.class.isAssignableFrom(route.getNavigationTarget()))
        .map(RouteData::getTemplate)
        .filter(address -> !address.contains(":") && !address.startsWith("sample"))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /// The file, if there is a button for it.
  private List<File> taken(Role role, String list, FileKind kind) {
    UI.getCurrent().navigate(list);
    if (!(getCurrentView() instanceof ListPage<?> page)
        || !find(Button.class).withId("export").exists()) {
      return List.of();
    }
    var out = new ByteArrayOutputStream();
    try {
      page.departure().write(exports, kind, "list", () -> out);
      return List.of(
          new File(
              role,
              list + kind.ending,
              kind == FileKind.CSV
                  ? bare(out.toString(StandardCharsets.UTF_8))
                  : unzipped(out.toByteArray())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(List<File> files, Role role) {
    return files.stream()
        .filter(file -> file.role() == role)
        .map(File::text)
        .collect(Collectors.joining());
  }

  private String unzipped(byte[] file) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipFile(Files.write(folder.resolve("list.xlsx"), file).toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return bare(HtmlUtils.htmlUnescape(all.toString()));
  }

  /// Without the white space and signs that a number may be spelt with.
  private static String bare(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
        .replaceAll("[\\s+(),.-]", "");
  }
}
