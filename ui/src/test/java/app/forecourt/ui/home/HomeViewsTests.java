package app.forecourt.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.sales.LossReason;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.sales.Deals;
import app.forecourt.vocabulary.Money;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class HomeViewsTests extends SpringBrowserlessTest {

  @Autowired private TestOrganization organization;
  @Autowired private Deals deals;
  @Autowired private SalesDesk sales;
  @Autowired private OrderDesk orders;

  @Test
  void logsAContactInThreeClicks() {
    var opportunity = deals.opportunity();
    navigate(HomeView.class);
    test(find(Button.class).id("log-" + opportunity.id())).click();
    find(TextArea.class).id("contact-content").setValue("周六下午来看车");
    test(find(Button.class).id("next-in-3")).click();
    test(primary()).click();

    var card = sales.card(opportunity.id());
    assertThat(card.contacts()).isOne();
    assertThat(card.isOverdue(card.openedAt())).isFalse();
    assertThat(find(FormDialog.class).exists()).isFalse();
  }

  @Test
  void countsWhatItsLinksList() {
    deals.opportunity();
    navigate(HomeView.class);
    assertThat(find(KpiTile.class).id("figure-open").getElement().getTextRecursively())
        .contains("1");
    assertThat(find(Section.class).withId("team").exists()).isFalse();
  }

  @Test
  void approvesAPrice() {
    var order = deals.referred(Money.yuan(294_000));
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          navigate(ApprovalsView.class);
          test(find(Button.class).withTestId("approve").single()).click();
        });
    assertThat(orders.card(order.id()).row().status()).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void rejectsAPriceOnlyWithAReason() {
    var order = deals.referred(Money.yuan(294_000));
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          navigate(ApprovalsView.class);
          test(find(Button.class).withTestId("reject").single()).click();
          test(primary()).click();
          assertThat(orders.card(order.id()).row().status()).isEqualTo(OrderStatus.APPROVAL);
          find(TextArea.class).single().setValue("毛利太低");
          test(primary()).click();
        });
    assertThat(orders.card(order.id()).row().status()).isEqualTo(OrderStatus.DRAFT);
  }

  @Test
  void doesNotOfferWhatIsBeyondTheManagersAuthority() {
    deals.referred(Money.yuan(270_000));
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          navigate(ApprovalsView.class);
          assertThat(find(Button.class).withTestId("approve").exists()).isFalse();
        });
  }

  @Test
  void confirmsALostCustomer() {
    var opportunity = deals.opportunity();
    sales.lose(opportunity.id(), LossReason.PRICE, null, opportunity.version());
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          navigate(ApprovalsView.class);
          test(find(Button.class).withTestId("approve").single()).click();
        });
    assertThat(sales.card(opportunity.id()).stage()).isEqualTo(Stage.LOST);
  }

  private Button primary() {
    return find(Button.class).from(find(FormDialog.class).single()).withTheme("primary").single();
  }
}
