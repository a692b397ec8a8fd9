package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.sales.ChecklistItem;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.LeadStatus;
import app.forecourt.sales.OpportunityFilter;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.ui.kit.PhoneField;
import app.forecourt.vocabulary.Money;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class SalesViewsTests extends SpringBrowserlessTest {

  @Autowired private TestOrganization organization;
  @Autowired private Deals deals;
  @Autowired private LeadDesk leads;
  @Autowired private SalesDesk sales;
  @Autowired private OrderDesk orders;

  @Test
  void makesAnOpportunityOfAWalkIn() {
    navigate(LeadsView.class);
    press("new-lead");
    find(PhoneField.class).id("lead-phone").setPhone(Deals.phone());
    find(TextField.class).id("lead-name").setValue("王芳");
    save();
    assertThat(test(find(Grid.class).single()).size()).isOne();

    var lead = leads.newest(LeadFilter.all(), null, 1).getFirst();
    navigate("sales/leads/" + lead.id(), LeadView.class);
    press("contact");
    find(TextArea.class).id("contact-content").setValue("周末来店");
    save();
    press("qualify");
    save();

    assertThat(getCurrentView()).isInstanceOf(OpportunityView.class);
    assertThat(find(H1.class).single().getText()).startsWith("王芳");
    assertThat(leads.row(lead.id()).status()).isEqualTo(LeadStatus.QUALIFIED);
  }

  @Test
  void saysThatANumberIsKnown() {
    deals.opportunity();
    var known = leads.newest(LeadFilter.all(), null, 1).getFirst();
    navigate(LeadsView.class);
    press("new-lead");
    find(PhoneField.class).id("lead-phone").setValue(known.phone());
    assertThat(find(Div.class).id("lead-known").getElement().getTextRecursively())
        .contains(t("ui.sales.lead.knownCustomer"));
  }

  @Test
  void shortOfANameItKeepsTheForm() {
    navigate(LeadsView.class);
    press("new-lead");
    find(PhoneField.class).id("lead-phone").setPhone(Deals.phone());
    save();
    assertThat(find(TextField.class).id("lead-name").isInvalid()).isTrue();
    assertThat(leads.count(LeadFilter.all())).isZero();
  }

  @Test
  void leadsFromTheQuoteToTheKeys() {
    deals.car(deals.trim());
    var opportunity = deals.opportunity();
    navigate("sales/opportunities/" + opportunity.id(), OpportunityView.class);
    for (var stage = 0; stage < 4; stage++) {
      press("advance");
    }
    press("create-order");
    find(ComboBox.class).id("order-trim");
    colour("白");
    find(MoneyField.class).id("order-price").setMoney(Money.yuan(288_000));
    assertThat(find(Div.class).id("order-discount").getElement().getTextRecursively())
        .contains(t("sales.Authority.DIRECTOR"));
    save();
    assertThat(getCurrentView()).isInstanceOf(OrderView.class);
    press("submit-order");
    assertThat(status()).isEqualTo(OrderStatus.APPROVAL);
    assertThat(find(Button.class).withId("approve").exists()).isFalse();

    as(Role.SALES_DIRECTOR, () -> press("approve"));
    assertThat(status()).isEqualTo(OrderStatus.CONFIRMED);

    open();
    press("take-deposit");
    save();
    assertThat(sales.card(opportunity.id()).stage()).isEqualTo(Stage.WON);

    as(
        Role.SALES_DIRECTOR,
        () -> {
          press("allocate");
          save();
        });
    open();
    press("fund");
    save();
    press("invoice");
    confirm();
    press("register-plate");
    find(TextField.class).id("plate").setValue("川A12345");
    save();
    assertThat(status()).isEqualTo(OrderStatus.REGISTERED);
    assertThat(find(UnorderedList.class).withId("obstacles").exists()).isTrue();
    assertThat(find(Button.class).id("deliver").isEnabled()).isFalse();

    press("inspection-passed");
    for (var item : ChecklistItem.values()) {
      test(find(Checkbox.class).id("checklist-" + item)).click();
    }
    as(
        Role.FINANCE,
        () -> {
          press("receive");
          save();
        });
    open();
    press("deliver");
    confirm();
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(sales.card(opportunity.id()).stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void movesACardFromItsMenu() {
    var opportunity = deals.opportunity();
    navigate(PipelineView.class);
    test(find(Button.class).withClassName("card-menu").single()).click();
    var choices = find(Button.class).from(find(Dialog.class).single()).all();
    assertThat(choices).extracting(Button::getText).contains(t(Stage.NEEDS));
    choices.stream()
        .filter(choice -> choice.getText().equals(t(Stage.NEEDS)))
        .forEach(choice -> test(choice).click());
    assertThat(sales.card(opportunity.id()).stage()).isEqualTo(Stage.NEEDS);
  }

  @Test
  void opensAnOrderByItsNumber() {
    var order = deals.referred(Money.yuan(270_000));
    navigate("sales/orders/" + order.row().number(), OrderView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo(order.row().number());
  }

  @Test
  void isInvisibleToTheNeighbour() {
    var opportunity = deals.opportunity();
    var member = organization.member(Role.SALES_CONSULTANT, organization.otherStore());
    app.forecourt.identity.CurrentMember.run(
        member,
        () -> {
          assertThat(heading("sales/opportunities/" + opportunity.id()))
              .isEqualTo(heading("sales/opportunities/" + UUID.randomUUID()))
              .isEqualTo(t("ui.shell.notFound.title"));
          assertThat(sales.count(OpportunityFilter.all())).isZero();
        });
  }

  private String heading(String address) {
    com.vaadin.flow.component.UI.getCurrent().navigate(address);
    return find(H1.class).single().getText();
  }

  // Hands

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private void save() {
    var dialog = find(FormDialog.class).single();
    test(find(Button.class).from(dialog).withTheme("primary").single()).click();
  }

  private void confirm() {
    test(find(ConfirmDialog.class).single()).confirm();
  }

  @SuppressWarnings("unchecked")
  private void colour(String name) {
    ((ComboBox<String>) find(ComboBox.class).id("order-colour")).setValue(name);
  }

  private OrderStatus status() {
    return orders.newest(OrderFilter.all(), null, 1).getFirst().status();
  }

  private void open() {
    var order = orders.newest(OrderFilter.all(), null, 1).getFirst();
    navigate("sales/orders/" + order.id(), OrderView.class);
  }

  private void as(Role role, Runnable work) {
    organization.as(
        role,
        () -> {
          open();
          work.run();
        });
  }
}
