package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.lists.ListDesk;
import app.forecourt.lists.NewView;
import app.forecourt.lists.Sharing;
import app.forecourt.lists.ViewRow;
import app.forecourt.organization.EmployeeId;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.LeadRow;
import app.forecourt.sales.NewLead;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GENERAL_MANAGER)
class SharedViewTests extends SpringBrowserlessTest {

  @Autowired private TestOrganization organization;
  @Autowired private LeadDesk leads;
  @Autowired private ListDesk lists;

  private ViewRow view;

  @BeforeEach
  void aViewOfAllCalledWang() {
    lead("王芳", organization.employee(Role.SALES_CONSULTANT));
    lead("王伟", organization.employee(Role.SALES_MANAGER));
    lead("李娜", organization.employee(Role.SALES_CONSULTANT));
    view =
        lists.save(
            new NewView(
                "sales/leads",
                "姓王的",
                "q=王&sort=name&cols=status,phone",
                Sharing.STORE,
                organization.store()));
  }

  @Test
  void showsEverybodyWhatHeMaySeeAndNoMore() {
    open();
    assertThat(names()).containsExactlyInAnyOrder("王芳", "王伟");
    for (var role : List.of(Role.SALES_CONSULTANT, Role.SALES_MANAGER)) {
      organization.as(
          role,
          () -> {
            open();
            assertThat(find(Button.class).id("views").getText()).isEqualTo("姓王的");
            assertThat(names()).as("%s", role).containsExactlyInAnyOrderElementsOf(seen());
            assertThat(find(Span.class).withClassName("list-count").single().getText())
                .isEqualTo(t("ui.kit.list.count", seen().size()));
          });
    }
    organization.as(Role.SALES_CONSULTANT, () -> assertThat(names(opened())).containsExactly("王芳"));
  }

  @Test
  void isUnknownToAnotherStore() {
    var stranger = organization.member(Role.GENERAL_MANAGER, organization.otherStore());
    CurrentMember.run(
        stranger,
        () -> {
          open();
          assertThat(find(Button.class).id("views").getText()).isEqualTo(t("ui.kit.view.all"));
          assertThat(names()).isEmpty();
        });
  }

  private Grid<LeadRow> opened() {
    open();
    return grid();
  }

  private void open() {
    UI.getCurrent().navigate("sales/leads", QueryParameters.fromString("view=" + view.id()));
  }

  /// Those of that name whom the desk shows.
  private List<String> seen() {
    return leads.newest(LeadFilter.all(), null, 10).stream()
        .map(LeadRow::name)
        .filter(name -> name.startsWith("王"))
        .sorted()
        .toList();
  }

  private List<String> names() {
    return names(grid());
  }

  private List<String> names(Grid<LeadRow> grid) {
    var rows = test(grid);
    return IntStream.range(0, rows.size()).mapToObj(row -> rows.getRow(row).name()).toList();
  }

  @SuppressWarnings("unchecked")
  private Grid<LeadRow> grid() {
    return find(Grid.class).withClassName("list-grid").single();
  }

  private void lead(String name, EmployeeId owner) {
    leads.capture(
        new NewLead(
            LeadChannel.PHONE,
            "",
            "",
            name,
            Deals.phone(),
            organization.store(),
            "A4L",
            "",
            owner,
            null));
  }
}
