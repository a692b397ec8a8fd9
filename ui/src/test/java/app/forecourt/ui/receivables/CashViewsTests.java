package app.forecourt.ui.receivables;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewAbsence;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.NewReceivable;
import app.forecourt.receivables.ReceivableId;
import app.forecourt.receivables.RefundStatus;
import app.forecourt.receivables.SourceType;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.FINANCE)
class CashViewsTests extends SpringBrowserlessTest {

  private static final String NUMBER = "SO-CDA-2611-0001";

  @Autowired CashDesk desk;
  @Autowired AbsenceDesk absences;
  @Autowired CustomersDesk customers;
  @Autowired TestOrganization organization;
  @Autowired Clock clock;

  private final UUID order = UUID.randomUUID();
  private ReceivableId owed;

  @BeforeEach
  void somebodyOwes() {
    owed =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                desk.open(
                    new NewReceivable(
                        organization.store(),
                        SourceType.ORDER,
                        order,
                        NUMBER,
                        customers.register(
                            NewCustomer.person(
                                "王小明", Phone.of("13800138000"), organization.store(), null)),
                        organization.employee(Role.SALES_CONSULTANT),
                        Money.yuan(1_000),
                        BusinessDays.today(clock).minusDays(40))));
  }

  @Test
  void takesAPaymentOnceHoweverOftenTheButtonIsPressed() {
    navigate(ReceivableView.class, owed.toString());
    press("take-payment");
    var amount = find(MoneyField.class).withId("payment-amount").single();
    assertThat(amount.money()).isEqualTo(Money.yuan(1_000));
    amount.setMoney(Money.yuan(1_001));
    press("payment-save");
    assertThat(find(Div.class).withClassName("problem").single().getText())
        .isEqualTo(t("receivables.refusal.TooMuch", Money.yuan(1_000)));

    amount.setMoney(Money.yuan(400));
    var save = find(Button.class).withId("payment-save").single();
    save.click();
    save.click();
    assertThat(desk.receipts(owed)).hasSize(1);
    assertThat(desk.row(owed).outstanding()).isEqualTo(Money.yuan(600));
  }

  @Test
  void letsASecondPersonApproveARefund() {
    organization.as(Role.FINANCE, () -> pay(400));
    organization.as(
        Role.SALES_CONSULTANT, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    navigate(RefundsView.class);
    press("approve-" + NUMBER);
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(desk.refunds(RefundStatus.APPROVED, null, 10)).hasSize(1);
    press("pay-" + NUMBER);
    press("refund-save");
    assertThat(desk.refunds(RefundStatus.PAID, null, 10)).hasSize(1);
  }

  @Test
  void waitsAmongTheApprovalsOfWhoStandsInForTheGeneralManager() {
    organization.as(Role.FINANCE, () -> pay(400));
    organization.as(
        Role.SALES_CONSULTANT, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    var delegate = organization.member(Role.SALES_MANAGER, organization.store(), "代理人");
    organization.as(
        Role.GROUP_ADMIN,
        () ->
            absences.plan(
                new NewAbsence(
                    organization.employee(Role.GENERAL_MANAGER),
                    new EmployeeId(delegate.employee()),
                    BusinessDays.today(clock),
                    BusinessDays.today(clock),
                    "年假")));
    CurrentMember.run(
        delegate,
        () -> {
          UI.getCurrent().navigate("approvals");
          test(find(Button.class).withTestId("approve").single()).click();
          assertThat(find(Button.class).withTestId("approve").exists()).isFalse();
        });
    navigate(RefundsView.class);
    assertThat(getCurrentView().getElement().getTextRecursively())
        .contains(t("ui.receivables.refund.approvedFor", "代理人", "GENERAL_MANAGER"));
  }

  private Object pay(long yuan) {
    return desk.receive(
        owed,
        Money.yuan(yuan),
        app.forecourt.receivables.PaymentMethod.CASH,
        null,
        UUID.randomUUID());
  }

  private void press(String id) {
    test(find(Button.class).withId(id).single()).click();
  }
}
