package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class ListPageTests extends SpringBrowserlessTest {

  @Test
  void showsWhatTheAddressAsksFor() {
    open("q=A4L&f.state=IN_STOCK&sort=-price");

    assertThat(prices()).containsExactly("¥250,000.00", "¥230,000.00", "¥210,000.00");
    assertThat(find(TextField.class).withClassName("list-search").single().getValue())
        .isEqualTo("A4L");
    assertThat(count()).isEqualTo(t("ui.kit.list.count", 3));
  }

  @Test
  void openingAnOldAddressIgnoresWhatNobodyKnowsAnyMore() {
    open("f.state=SCRAPPED&sort=-colour&cols=ghost");
    assertThat(prices()).isNotEmpty();
  }

  @Test
  void narrowsByFieldAndWidensByChip() {
    open("");
    assertThat(prices()).hasSize(8);

    @SuppressWarnings("unchecked")
    ComboBox<SampleCars.State> state = find(ComboBox.class).single();
    state.setValue(SampleCars.State.SOLD);
    assertThat(prices()).hasSize(2);

    test(find(Button.class).withClassName("chip").single()).click();
    assertThat(prices()).hasSize(8);
    assertThat(state.getValue()).isNull();
  }

  @Test
  void tellsNothingFoundFromNothingThere() {
    open("q=Q8");
    assertThat(count()).isEqualTo(t("ui.kit.list.count", 0));
    assertThat(grid().getEmptyStateComponent().getElement().getTextRecursively())
        .contains(t("ui.kit.list.nothingFound"));
  }

  @Test
  void choosesColumns() {
    open("cols=since");
    assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible).map(Grid.Column::getKey))
        .containsExactly("vin", "since");
  }

  private static void open(String query) {
    UI.getCurrent().navigate("sample/cars", QueryParameters.fromString(query));
  }

  @SuppressWarnings("unchecked")
  private Grid<SampleCars.Car> grid() {
    return find(Grid.class).single();
  }

  private List<String> prices() {
    var grid = test(grid());
    return IntStream.range(0, grid.size())
        .mapToObj(row -> Fmt.here().money(grid.getRow(row).price()))
        .toList();
  }

  private String count() {
    return find(Span.class).withClassName("list-count").single().getText();
  }
}
