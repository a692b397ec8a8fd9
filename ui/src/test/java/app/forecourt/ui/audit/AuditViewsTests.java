package app.forecourt.ui.audit;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.audit.AuditKind;
import app.forecourt.audit.AuditRow;
import app.forecourt.audit.ExportLog;
import app.forecourt.audit.ExportRow;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Phone;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GENERAL_MANAGER)
class AuditViewsTests extends SpringBrowserlessTest {

  @Autowired private AuditDesk audit;
  @Autowired private ExportLog exports;
  @Autowired private CustomersDesk customers;
  @Autowired private TestOrganization organization;

  private CustomerId customer;

  @BeforeEach
  void somethingChanged() {
    var owner = organization.employee(Role.SALES_CONSULTANT);
    customer =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                customers.register(
                    NewCustomer.person(
                        "王小明", Phone.of("13800138000"), organization.store(), owner)));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          customers.amend(
              customer,
              NewCustomer.person("王晓明", Phone.of("13800138000"), organization.store(), owner),
              0);
        });
  }

  @Test
  void narrowsToARecordAndAKindOfChange() {
    assertThat(shown("q=" + customer)).isEqualTo(2);
    assertThat(shown("q=" + customer + "&f.kind=CHANGED&f.entity=Customer")).isEqualTo(1);
    assertThat(shown("q=" + UUID.randomUUID())).isZero();
  }

  @Test
  void saysInWordsWhatAFieldWasAndBecame() {
    var row = row(AuditKind.CHANGED);
    navigate("admin/audit/" + row.id(), AuditEntryView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo(t("audit.entity.Customer"));
    assertThat(find(NativeTableRow.class).withId("change-name").single().getElement())
        .extracting(line -> line.getTextRecursively())
        .isEqualTo(t("audit.field.name") + "王小明王晓明");
    assertThat(find(Anchor.class).withId("record").single().getHref())
        .isEqualTo("customers/" + customer);
    navigate("admin/audit/" + row(AuditKind.CREATED).id(), AuditEntryView.class);
    assertThat(find(NativeTableRow.class).withId("change-store").single().getElement())
        .extracting(line -> line.getTextRecursively())
        .isEqualTo(t("audit.field.store") + "—成都锦驰");
  }

  @Test
  void onlyWhoSeesTheWholeGroupVerifiesIt() {
    navigate(AuditView.class);
    assertThat(find(Button.class).withId("verify").exists()).isFalse();
  }

  @Test
  @AsMember(Role.GROUP_ADMIN)
  void tellsThatTheTrailIsWhole() {
    navigate(AuditView.class);
    test(find(Button.class).withId("verify").single()).click();
    assertThat(find(Notification.class).single().getElement().getOuterHTML())
        .contains(t("ui.audit.whole", 0, 0).split("[:0]", 2)[0]);
  }

  @Test
  @SuppressWarnings("unchecked")
  void tellsWhoTookWhichListOut() {
    organization.as(Role.SALES_DIRECTOR, () -> exports.note("sales/orders", "q=%E7%8E%8B", 17));
    navigate(ExportsView.class);
    var grid = test((Grid<ExportRow>) find(Grid.class).single());
    assertThat(grid.size()).isEqualTo(1);
    assertThat(grid.getRow(0).list()).isEqualTo("sales/orders");
    assertThat(grid.getRow(0).filter()).isEqualTo("q=王");
  }

  private int shown(String query) {
    UI.getCurrent().navigate("admin/audit", QueryParameters.fromString(query));
    return test(find(Grid.class).single()).size();
  }

  private AuditRow row(AuditKind kind) {
    return audit
        .newest(new AuditFilter(customer.toString(), null, null, kind, null, null, null), null, 1)
        .getFirst();
  }
}
