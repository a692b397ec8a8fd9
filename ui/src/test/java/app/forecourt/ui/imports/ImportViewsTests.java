package app.forecourt.ui.imports;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.identity.Role;
import app.forecourt.imports.ImportCard;
import app.forecourt.imports.ImportState;
import app.forecourt.imports.ImportsDesk;
import app.forecourt.testing.AsMember;
import app.forecourt.ui.kit.KpiTile;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GENERAL_MANAGER)
class ImportViewsTests extends SpringBrowserlessTest {

  @Autowired ImportsDesk desk;
  @Autowired CustomersDesk customers;

  @Test
  @SuppressWarnings("unchecked")
  void leadsFromTheFileThroughTheDryRunToTheResult() {
    var card = sent("姓名,号码\n王小明,13800138000\n李娜,12\n");
    navigate("admin/imports/" + card.id(), ImportView.class);
    var phone = (ComboBox<Integer>) find(ComboBox.class).withId("column-phone").single();
    assertThat(((ComboBox<Integer>) find(ComboBox.class).withId("column-name").single()).getValue())
        .isZero();
    assertThat(phone.getValue()).isNull();
    press("import-check");
    assertThat(phone.isInvalid()).isTrue();
    phone.setValue(1);
    press("import-check");
    looksUntil(card, ImportState.CHECKED);
    assertThat(
            find(NativeTable.class)
                .withId("import-rows")
                .single()
                .getElement()
                .getTextRecursively())
        .contains(t("ui.imports.nth", 3), "李娜 · 12", t("vocabulary.refusal.NotAPhone", "12"));
    assertThat(find(KpiTile.class).withId("import-REFUSED").all()).hasSize(1);
    assertThat(find(Anchor.class).withId("import-rejects").all()).hasSize(1);
    assertThat(customers.count(CustomerFilter.all())).isZero();

    press("import-run");
    looksUntil(card, ImportState.DONE);
    assertThat(customers.count(CustomerFilter.all())).isEqualTo(1);
    assertThat(find(Button.class).withId("import-run").all()).isEmpty();
  }

  @Test
  void comesBackToTheColumnsWithoutLosingWhatWasChosen() {
    var card = sent("姓名,手机号\n王小明,13800138000\n");
    navigate("admin/imports/" + card.id(), ImportView.class);
    press("import-check");
    looksUntil(card, ImportState.CHECKED);
    press("import-remap");
    assertThat(find(ComboBox.class).withId("column-phone").single().getValue()).isEqualTo(1);
    press("import-check");
    looksUntil(card, ImportState.CHECKED);
    assertThat(find(Button.class).withId("import-run").all()).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void showsWhatWasImportedBeforeAndOffersATemplate() {
    var view = navigate(ImportsView.class);
    assertThat(find(Anchor.class).withId("import-template").all()).hasSize(1);
    var card = view.take("客户.csv", "姓名,手机号\n王小明,13800138000\n".getBytes(StandardCharsets.UTF_8));
    navigate(ImportsView.class);
    var history = (Grid<ImportCard>) find(Grid.class).withId("imports").single();
    assertThat(test(history).size()).isEqualTo(1);
    assertThat(test(history).getRow(0).id()).isEqualTo(card.id());
  }

  private ImportCard sent(String file) {
    return navigate(ImportsView.class).take("客户.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private void looksUntil(ImportCard card, ImportState state) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> desk.card(card.id()).state() == state);
    ((ImportView) getCurrentView()).look();
  }

  private void press(String id) {
    test(find(Button.class).withId(id).single()).click();
  }
}
