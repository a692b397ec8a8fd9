package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.search.HitKind;
import app.forecourt.search.SearchDesk;
import app.forecourt.testing.AsMember;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.sales.Deals;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class PaletteTests extends SpringBrowserlessTest {

  @Autowired private Deals deals;
  @Autowired private SearchDesk desk;

  @Test
  void opensWhatWasFoundByKeysAlone() {
    var deal = deals.opportunity();
    open();
    find(TextField.class).id("palette-field").setValue(deal.customerName());
    assertThat(options()).anyMatch(option -> option.startsWith(deal.customerName()));
    press(Key.ARROW_DOWN);
    press(Key.ARROW_UP);
    assertThat(selected()).startsWith(deal.customerName());
    press(Key.ENTER);
    assertThat(path()).isEqualTo("customers/" + deal.customer());
    assertThat(find(PaletteDialog.class).exists()).isFalse();
  }

  @Test
  void goesRoundTheEnds() {
    open();
    var first = selected();
    press(Key.ARROW_UP);
    assertThat(selected()).isNotEqualTo(first).isEqualTo(options().getLast());
    press(Key.ARROW_DOWN);
    assertThat(selected()).isEqualTo(first);
  }

  @Test
  void findsScreensByChinesePinyinInitialsAndEnglish() {
    open();
    for (var typed : List.of("商机", "shangji", "sj", "Opportunities", "opport")) {
      find(TextField.class).id("palette-field").setValue(typed);
      assertThat(options())
          .describedAs(typed)
          .anyMatch(option -> option.startsWith(t("ui.sales.opportunities.title")));
    }
    find(TextField.class).id("palette-field").setValue(t("ui.hq.cockpit.title"));
    assertThat(options()).noneMatch(option -> option.startsWith(t("ui.hq.cockpit.title")));
  }

  @Test
  void showsWhatWasLookedAtLast() {
    var deal = deals.opportunity();
    UI.getCurrent().navigate("sales/opportunities/" + deal.id());
    assertThat(desk.recent(10).getFirst().kind()).isEqualTo(HitKind.OPPORTUNITY);
    open();
    assertThat(selected()).startsWith(deal.customerName());
  }

  @Test
  void saysWhenThereIsNothing() {
    open();
    find(TextField.class).id("palette-field").setValue("没有这个人");
    assertThat(options()).isEmpty();
    assertThat(find(EmptyState.class).exists()).isTrue();
    press(Key.ENTER);
    assertThat(find(PaletteDialog.class).exists()).isTrue();
  }

  private void open() {
    UI.getCurrent().navigate("sales/opportunities");
    test(find(Button.class).id("palette-open")).click();
  }

  private void press(Key key) {
    var field = find(TextField.class).id("palette-field");
    ComponentUtil.fireEvent(
        field,
        new KeyDownEvent(
            field,
            true,
            key.getKeys().getFirst(),
            "",
            0,
            false,
            false,
            false,
            false,
            false,
            false));
  }

  private List<String> options() {
    return find(Div.class).withClassName("palette-option").all().stream()
        .map(option -> option.getElement().getTextRecursively())
        .toList();
  }

  private String selected() {
    return find(Div.class).withClassName("palette-option").all().stream()
        .filter(option -> "true".equals(option.getElement().getAttribute("aria-selected")))
        .map(option -> option.getElement().getTextRecursively())
        .findFirst()
        .orElse("");
  }

  private static String path() {
    return UI.getCurrent().getActiveViewLocation().getPath();
  }
}
