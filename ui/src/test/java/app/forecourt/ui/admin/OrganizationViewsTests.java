package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.HandOverDesk;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.TeamRow;
import app.forecourt.organization.TransferDesk;
import app.forecourt.organization.Verb;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.sales.Deals;
import app.forecourt.vocabulary.Money;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class OrganizationViewsTests extends SpringBrowserlessTest {

  @Autowired OrganizationDesk desk;
  @Autowired TransferDesk transfers;
  @Autowired AbsenceDesk absences;
  @Autowired HandOverDesk handOvers;
  @Autowired MembersDesk members;
  @Autowired Permissions permissions;
  @Autowired TestOrganization organization;
  @Autowired Deals deals;
  @Autowired Clock clock;

  @Test
  void formsATeamWhoseManagerSeesItsWorkAtOnce() {
    var manager = organization.member(Role.SALES_MANAGER, organization.store(), "新经理");
    var consultant = hired("小李");
    CurrentMember.run(
        manager,
        () ->
            assertThat(permissions.sight(Action.ORDER, Verb.READ).owners())
                .containsExactly(new EmployeeId(manager.employee())));

    open(organization.store().value());
    press("do-newTeam");
    text("unit-name").setValue("销售二组");
    staff("team-manager", manager.employee());
    members(consultant);
    press("unit-save");

    CurrentMember.run(
        organization.again(manager),
        () ->
            assertThat(permissions.sight(Action.ORDER, Verb.READ).owners())
                .containsExactlyInAnyOrder(new EmployeeId(manager.employee()), consultant));
    assertThat(text(find(Div.class).id("chosen"))).contains("成都锦驰");
  }

  @Test
  void givesTheFirstStoreItsRealNameBrandCityAndCode() {
    open(organization.store().value());
    press("do-edit");
    text("store-code").setValue("CD-9");
    text("unit-name").setValue("成都锦驰奥迪");
    find(MultiSelectComboBox.class).id("store-brands").setValue(Set.of("傲途"));
    text("store-city").setValue("成都市");
    press("unit-save");
    assertThat(desk.store(organization.store()))
        .extracting(StoreRow::code, StoreRow::name, StoreRow::brand, StoreRow::city)
        .containsExactly("CD-9", "成都锦驰奥迪", "傲途", "成都市");
  }

  @Test
  void movesATeamAndTakesPeopleInAndOut() {
    var somebody = hired("小李");
    open(organization.team().value());
    press("do-people");
    members(somebody);
    press("unit-save");
    assertThat(desk.employee(somebody).team()).isEqualTo(organization.team());
    press("do-people");
    find(MultiSelectComboBox.class).id("team-members").clear();
    press("unit-save");
    assertThat(desk.employee(somebody).team()).isNull();

    press("do-move");
    store(organization.otherStore().value());
    press("unit-save");
    assertThat(desk.teams(organization.otherStore()))
        .extracting(TeamRow::id)
        .containsExactly(organization.team());
  }

  @Test
  void saysWhyAUnitCannotBeClosed() {
    organization.member(Role.SALES_CONSULTANT);
    open(organization.team().value());
    press("do-close");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(desk.teams(organization.store())).hasSize(1);
    assertThat(text(find(Notification.class).last())).contains("销售一组");
  }

  @Test
  void transfersSomebodyOnADayAndGivesItUp() {
    var somebody = hired("小李");
    open(somebody.value());
    press("do-transfer");
    store(organization.otherStore().value());
    find(DatePicker.class).id("transfer-day").setValue(BusinessDays.today(clock).plusDays(7));
    press("staff-save");
    assertThat(desk.employee(somebody).store()).isEqualTo(organization.store());
    assertThat(said()).contains("绵阳锦驰", t("ui.admin.staff.planned"));
    test(find(Button.class).withText(t("ui.admin.staff.giveUp")).single()).click();
    assertThat(transfers.postings(somebody)).hasSize(1);
  }

  @Test
  void handsEverythingOverWhenSomebodyLeaves() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    deals.opportunity();
    var heir = organization.member(Role.SALES_CONSULTANT, organization.store(), "接手人");
    open(leaver.value());
    press("do-leave");
    press("staff-save"); // nobody is chosen yet
    assertThat(desk.employee(leaver).active()).isTrue();
    var heirs = heirs();
    heirs.setValue(Set.of(desk.employee(new EmployeeId(heir.employee()))));
    press("staff-save");
    assertThat(desk.employee(leaver).active()).isFalse();
    assertThat(handOvers.preview(leaver)).isEmpty();
  }

  @Test
  void letsADelegateApproveWhileSomebodyIsAway() {
    var order = deals.referred(Money.yuan(294_000));
    var delegate = organization.member(Role.SALES_CONSULTANT, organization.store(), "代理人");
    CurrentMember.run(
        delegate,
        () -> {
          UI.getCurrent().navigate("approvals");
          assertThat(find(Button.class).withTestId("approve").exists()).isFalse();
        });

    open(organization.employee(Role.SALES_MANAGER).value());
    press("do-absence");
    staff("absence-delegate", delegate.employee());
    press("staff-save");
    assertThat(absences.absences()).hasSize(1);

    CurrentMember.run(
        delegate,
        () -> {
          UI.getCurrent().navigate("approvals");
          test(find(Button.class).withTestId("approve").single()).click();
          assertThat(find(Button.class).withTestId("approve").exists()).isFalse();
        });
  }

  @Test
  void warnsInTheChartAndOnTheStaffingList() {
    var team = desk.addTeam(organization.store(), "销售二组", null);
    IntStream.range(0, 4)
        .forEach(number -> {
          var somebody =
              desk.hire(new NewEmployee("顾问" + number, organization.store(), team, "销售顾问"));
          members.grant(somebody.value(), Role.SALES_CONSULTANT, null);
        });
    navigate(OrgChartView.class);
    assertThat(said()).contains(t("ui.admin.chart.span.TOO_FEW", 4, 5, 6));
    UI.getCurrent().navigate("hq/staffing");
    assertThat(text(find(NativeTable.class).single())).contains(t("ui.hq.staffing.wrong", 1, 0));

    open(organization.store().value());
    press("do-span");
    find(com.vaadin.flow.component.textfield.IntegerField.class).id("span-least").setValue(4);
    press("unit-save");
    navigate(OrgChartView.class);
    assertThat(said()).doesNotContain(t("ui.admin.chart.span.TOO_FEW", 4, 4, 6));
  }

  @Test
  void showsButDoesNotOfferToThoseWhoOnlyRead() {
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          open(organization.store().value());
          assertThat(find(Button.class).withId("do-edit").exists()).isFalse();
          assertThat(find(Button.class).withId("new-store").exists()).isFalse();
          assertThat(text(find(Div.class).id("chosen"))).contains("奥迪");
        });
  }

  private EmployeeId hired(String name) {
    return desk.hire(new NewEmployee(name, organization.store(), null, "销售顾问"));
  }

  private void open(UUID unit) {
    UI.getCurrent()
        .navigate("admin/organization", QueryParameters.simple(Map.of("unit", unit.toString())));
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private TextField text(String id) {
    return find(TextField.class).id(id);
  }

  @SuppressWarnings("unchecked")
  private void staff(String field, UUID somebody) {
    ((ComboBox<EmployeeRow>) find(ComboBox.class).id(field))
        .setValue(desk.employee(new EmployeeId(somebody)));
  }

  @SuppressWarnings("unchecked")
  private void members(EmployeeId somebody) {
    ((MultiSelectComboBox<EmployeeRow>) find(MultiSelectComboBox.class).id("team-members"))
        .setValue(Set.of(desk.employee(somebody)));
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<EmployeeRow> heirs() {
    return (MultiSelectComboBox<EmployeeRow>) find(MultiSelectComboBox.class).id("heirs");
  }

  @SuppressWarnings("unchecked")
  private void store(UUID id) {
    ((ComboBox<StoreRow>) find(ComboBox.class).id("place-store"))
        .setValue(desk.store(new app.forecourt.organization.StoreId(id)));
  }

  private String said() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
