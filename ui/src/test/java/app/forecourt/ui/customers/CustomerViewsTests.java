package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.customers.ConsentPurpose;
import app.forecourt.customers.ConsentSource;
import app.forecourt.customers.Consents;
import app.forecourt.customers.CustomerRow;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.PhoneField;
import app.forecourt.vocabulary.Phone;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class CustomerViewsTests extends SpringBrowserlessTest {

  @Autowired CustomersDesk desk;
  @Autowired Consents consents;
  @Autowired TestOrganization organization;

  @Test
  void registersACustomerUnlessTheNumberIsKnownAndNotesWhatWasSaid() {
    desk.register(NewCustomer.person("王小明", Phone.of("13800138000"), organization.store(), null));
    navigate(CustomersView.class);
    press("new-customer");
    find(PhoneField.class).withId("customer-phone").single().setValue("138 0013 8000");
    assertThat(sameNumber()).contains("王小明");

    find(PhoneField.class).withId("customer-phone").single().setValue("13900139000");
    assertThat(sameNumber()).isEmpty();
    find(TextField.class).withId("customer-name").single().setValue("张伟");
    press("customer-save");
    assertThat(getCurrentView()).isInstanceOf(CustomerView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo("张伟");

    find(TextArea.class).withId("note-text").single().setValue("想看 A4L 豪华型");
    press("note-save");
    assertThat(getCurrentView().getElement().getTextRecursively()).contains("想看 A4L 豪华型");
  }

  @Test
  @SuppressWarnings("unchecked")
  void takesDownToWhatACustomerAgreesAndWhenHeDoesNotAnyMore() {
    var customer =
        desk.register(
            NewCustomer.person("王小明", Phone.of("13800138000"), organization.store(), null));
    UI.getCurrent().navigate("customers/" + customer);
    assertThat(consent(ConsentPurpose.MARKETING_SMS)).contains(t("ui.customers.consents.never"));

    press("give-MARKETING_SMS");
    ((Select<ConsentSource>) find(Select.class).withId("consent-source").single())
        .setValue(ConsentSource.PAPER);
    find(TextField.class).withId("consent-proof").single().setValue("同意书 17");
    press("consent-save");
    assertThat(consents.allow(customer, ConsentPurpose.MARKETING_SMS)).isTrue();
    assertThat(consents.of(customer).getFirst().proof()).isEqualTo("同意书 17");
    assertThat(find(Button.class).withId("give-MARKETING_SMS").exists()).isFalse();

    press("withdraw-MARKETING_SMS");
    ((Select<ConsentSource>) find(Select.class).withId("consent-source").single())
        .setValue(ConsentSource.REPLY);
    press("consent-save");
    assertThat(consents.allow(customer, ConsentPurpose.MARKETING_SMS)).isFalse();
    assertThat(getCurrentView().getElement().getTextRecursively())
        .contains(t(ConsentSource.REPLY) + " · SALES_CONSULTANT");
  }

  @Test
  void showsNobodyWhoIsUnknownOrOutOfSight() {
    var neighbours =
        organization.as(
            Role.GENERAL_MANAGER,
            () ->
                desk.register(
                    NewCustomer.person(
                        "李娜",
                        Phone.of("13700137000"),
                        organization.store(),
                        organization.employee(Role.SALES_MANAGER))));
    for (var id : new Object[] {neighbours, UUID.randomUUID()}) {
      UI.getCurrent().navigate("customers/" + id);
      assertThat(find(H1.class).single().getText()).isEqualTo(t("ui.shell.notFound.title"));
    }
  }

  @Test
  @AsMember(Role.SALES_MANAGER)
  @SuppressWarnings("unchecked")
  void givesCustomersToAColleagueTogetherAndChangesNothingElseOfThem() {
    var consultant = organization.employee(Role.SALES_CONSULTANT);
    var mine =
        desk.register(
            NewCustomer.person(
                "王小明",
                Phone.of("13800138000"),
                organization.store(),
                organization.employee(Role.SALES_MANAGER)));
    var before = desk.card(mine);
    navigate(CustomersView.class);
    test((Grid<CustomerRow>) find(Grid.class).withClassName("list-grid").single()).select(0);
    press("bulk-owner");
    var owner = (ComboBox<EmployeeRow>) find(ComboBox.class).id("bulk-owner");
    owner.setValue(
        owner
            .getListDataView()
            .getItems()
            .filter(somebody -> somebody.id().equals(consultant))
            .findFirst()
            .orElseThrow());
    press("bulk-next");
    press("bulk-go");
    assertThat(desk.card(mine))
        .usingRecursiveComparison()
        .ignoringFields("owner", "ownerName", "version")
        .isEqualTo(before);
    assertThat(desk.card(mine).owner()).isEqualTo(consultant);

    test(find(Button.class).withText(t("ui.kit.undo")).single()).click();
    assertThat(desk.card(mine).owner()).isEqualTo(before.owner());
  }

  private String sameNumber() {
    return find(Div.class).withId("same-number").single().getElement().getTextRecursively();
  }

  private String consent(ConsentPurpose purpose) {
    return find(Div.class).withId("consent-" + purpose).single().getElement().getTextRecursively();
  }

  private void press(String id) {
    test(find(Button.class).withId(id).single()).click();
  }
}
