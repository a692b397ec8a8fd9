package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class FrameTests extends SpringBrowserlessTest {

  @Test
  void framesItsErrors() {
    navigate("no/such/screen", NotFoundView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo(t("ui.shell.notFound.title"));
    assertThat(find(SideNavItem.class).all()).isNotNull();
  }
}
