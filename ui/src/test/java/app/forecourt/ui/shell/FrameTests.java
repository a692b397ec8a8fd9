package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.organization.StoreRow;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class FrameTests extends SpringBrowserlessTest {

  @Autowired TestOrganization organization;

  @Test
  @SuppressWarnings("unchecked")
  void looksAtAnotherStoreInTwoClicks() {
    UI.getCurrent().navigate("sales/leads");
    var switcher =
        (ComboBox<StoreRow>) find(ComboBox.class).withClassName("store-switcher").single();
    test(switcher).selectItem("绵阳锦驰");
    assertThat(Scope.store()).contains(organization.otherStore());
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .contains("store=MY-A");
  }

  @Test
  void framesItsErrors() {
    navigate("no/such/screen", NotFoundView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo(t("ui.shell.notFound.title"));
    assertThat(find(SideNavItem.class).all()).isNotNull();
  }
}
