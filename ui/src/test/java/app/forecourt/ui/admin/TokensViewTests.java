package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.ApiClients;
import app.forecourt.identity.ClientRow;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class TokensViewTests extends SpringBrowserlessTest {

  @Autowired ApiClients clients;

  @Test
  @SuppressWarnings("unchecked")
  void registersAClientAndShowsItsSecretOnceUntilItHasANewOne() {
    navigate(TokensView.class);
    press("new-client");
    text("client-name").setValue("ERP");
    ((MultiSelectComboBox<String>) find(MultiSelectComboBox.class, "client-scopes"))
        .setValue(Set.of("customers:read"));
    press("save-client");
    var row = only();
    assertThat(row.scopes()).containsExactly("customers:read");
    assertThat(text("client-id").getValue()).isEqualTo(row.id().toString());
    var first = text("client-secret").getValue();
    assertThat(first).startsWith("fcs_").endsWith(row.hint());
    press("secret-kept");

    navigate(TokensView.class);
    deed("rotate-client").click();
    ((Select<Integer>) find(Select.class, "overlap")).setValue(0);
    press("rotate-client");
    assertThat(text("client-secret").getValue()).isNotEqualTo(first).endsWith(only().hint());
    assertThat(only().previousUntil()).isNull();
    press("secret-kept");

    navigate(TokensView.class);
    deed("revoke-client").click();
    test($(ConfirmDialog.class).first()).confirm();
    assertThat(clients.list()).isEmpty();
  }

  @Test
  void namesEveryScope() {
    assertThat(clients.scopes())
        .allSatisfy(scope -> assertThat(t("api.part." + scope.split(":")[0])).isNotBlank());
  }

  private ClientRow only() {
    return clients.list().getFirst();
  }

  /// What can be done with the client in the first line.
  private Button deed(String name) {
    return test(find(Grid.class, "clients"))
        .getCellComponent(0, "deeds")
        .getChildren()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.hasClassName(name))
        .findFirst()
        .orElseThrow();
  }

  private void press(String id) {
    find(Button.class, id).click();
  }

  private TextField text(String id) {
    return find(TextField.class, id);
  }

  private <C extends Component> C find(Class<C> type, String id) {
    return $(type).withId(id).last();
  }
}
