package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.sales.ActionType;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LeadRow;
import app.forecourt.sales.LeadStatus;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.SalesDesk;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_DIRECTOR)
class ManyAtOnceTests extends SpringBrowserlessTest {

  @Autowired private TestOrganization organization;
  @Autowired private Deals deals;
  @Autowired private LeadDesk leads;
  @Autowired private SalesDesk sales;
  @Autowired private AuditDesk audit;

  private EmployeeId consultant;
  private EmployeeId colleague;

  @BeforeEach
  void people() {
    consultant = organization.employee(Role.SALES_CONSULTANT);
    colleague =
        new EmployeeId(
            organization.member(Role.SALES_CONSULTANT, organization.store(), "李娜").employee());
  }

  @Test
  void assignsLeadsSaysWithWhichItCannotAndTakesItBack() {
    var first = lead("王芳");
    var second = lead("张伟");
    var wrong = lead("赵六");
    leads.invalidate(wrong, "空号", leads.row(wrong).version());
    var history = leads.history(first);
    navigate(LeadsView.class);
    test(grid()).select(0);
    assertThat(find(Span.class).id("bulk-count").getText()).isEqualTo(t("ui.kit.bulk.count", 1));
    press("bulk-all");

    press("bulk-assign");
    press("bulk-next");
    assertThat(find(ComboBox.class).id("colleague").isInvalid()).as("to nobody").isTrue();
    assignTo("李娜");
    assertThat(said()).isEqualTo(t("ui.kit.bulk.some", 2, 1));
    assertThat(leads.row(first).owner()).as("a preview changes nothing").isEqualTo(consultant);
    assertThat(leads.history(first)).as("nor does it leave anything").isEqualTo(history);

    press("bulk-go");
    assertThat(said()).isEqualTo(t("ui.kit.bulk.result", t("ui.sales.lead.assign"), 2, 1));
    assertThat(leads.row(first).owner()).isEqualTo(colleague);
    assertThat(leads.row(second).owner()).isEqualTo(colleague);
    assertThat(leads.row(wrong).status()).isEqualTo(LeadStatus.INVALID);
    assertThat(test(grid()).getSelected()).isEmpty();

    test(find(Button.class).withText(t("ui.kit.undo")).single()).click();
    assertThat(
            leads.count(new LeadFilter(null, consultant, null, null, true, null, null, null, null)))
        .isEqualTo(2);
  }

  @Test
  void leavesNoTraceInTheTrailUntilItIsDone() {
    lead("王芳");
    var before = trail();
    navigate(LeadsView.class);
    test(grid()).select(0);
    press("bulk-assign");
    assignTo("李娜");
    assertThat(said()).isEqualTo(t("ui.kit.bulk.all", 1));
    assertThat(trail()).isEqualTo(before);
    press("bulk-go");
    assertThat(trail()).isGreaterThan(before);
    assertThat(find(Dialog.class).withId("bulk-preview").exists()).as("all went well").isFalse();
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseChangedMeanwhile() {
    var lead = lead("王芳");
    navigate(LeadsView.class);
    test(grid()).select(0);
    leads.contact(lead, "已通话", leads.row(lead).version());
    press("bulk-assign");
    assignTo("李娜");
    assertThat(said()).isEqualTo(t("ui.kit.bulk.some", 0, 1));
    assertThat(find(Button.class).withId("bulk-go").exists()).isFalse();
    assertThat(leads.row(lead).owner()).isEqualTo(consultant);
  }

  @Test
  void plansTheSameNextActionForOpportunitiesAndHandsThemOver() {
    var one = deals.opportunity();
    var other = deals.opportunity();
    navigate(OpportunitiesView.class);
    test(grid()).select(0);
    press("bulk-all");
    press("bulk-plan");
    next(ActionType.TEST_DRIVE);
    press("next-in-3");
    press("bulk-next");
    press("bulk-go");
    for (var card : List.of(one, other)) {
      assertThat(sales.card(card.id()).next())
          .extracting(next -> next.type())
          .isEqualTo(ActionType.TEST_DRIVE);
    }

    test(grid()).select(0);
    press("bulk-all");
    press("bulk-hand-over");
    assignTo("李娜");
    press("bulk-go");
    assertThat(sales.card(one.id()).owner()).isEqualTo(colleague);
    assertThat(sales.card(other.id()).owner()).isEqualTo(colleague);
  }

  @Test
  void offersNothingToThoseWhoMayNot() {
    lead("王芳");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          navigate(LeadsView.class);
          assertThat(find(Button.class).withId("bulk-assign").exists()).isFalse();
          assertThat(test(grid()).size()).isOne();
        });
  }

  private LeadId lead(String name) {
    return leads
        .capture(
            new NewLead(
                LeadChannel.PHONE,
                "",
                "",
                name,
                Deals.phone(),
                organization.store(),
                "A4L",
                "",
                consultant,
                null))
        .lead();
  }

  private long trail() {
    return organization.as(Role.GENERAL_MANAGER, () -> audit.count(AuditFilter.ALL));
  }

  @SuppressWarnings("unchecked")
  private void assignTo(String name) {
    var field = (ComboBox<EmployeeRow>) find(ComboBox.class).id("colleague");
    field.setValue(
        field
            .getListDataView()
            .getItems()
            .filter(somebody -> somebody.name().equals(name))
            .findFirst()
            .orElseThrow());
    press("bulk-next");
  }

  @SuppressWarnings("unchecked")
  private void next(ActionType type) {
    ((Select<ActionType>) find(Select.class).id("next-type")).setValue(type);
  }

  private String said() {
    return find(Paragraph.class).id("bulk-said").getText();
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  @SuppressWarnings("unchecked")
  private Grid<LeadRow> grid() {
    return find(Grid.class).withClassName("list-grid").single();
  }
}
