package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.lists.ListDesk;
import app.forecourt.lists.NewView;
import app.forecourt.lists.Sharing;
import app.forecourt.lists.ViewRow;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class ListPageTests extends SpringBrowserlessTest {

  private static final String LIST = "sample/cars";

  @Autowired private ListDesk desk;
  @Autowired private TestOrganization organization;

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

  @Test
  void showsColumnsInTheOrderOfTheAddress() {
    open("cols=price,since,model");
    assertThat(shownColumns()).containsExactly("vin", "price", "since", "model");
  }

  @Test
  void remembersWhichColumnsTheMemberChoseAndInWhichOrder() {
    open("");
    press("choose-columns");
    find(Checkbox.class).id("column-since").setValue(true);
    find(Checkbox.class).id("column-state").setValue(false);
    press("column-up-price");
    press("column-up-price");
    assertThat(shownColumns()).containsExactly("vin", "price", "model", "since");
    press("columns-done");
    assertThat(page().address()).isEqualTo("sample/cars");

    open("");
    assertThat(shownColumns()).containsExactly("vin", "price", "model", "since");
    assertThat(grid().getColumns()).extracting(Grid.Column::getKey).last().isEqualTo("card");

    press("choose-columns");
    press("columns-reset");
    open("");
    assertThat(shownColumns()).containsExactly("vin", "model", "state", "price");
  }

  @Test
  void remembersWhereAColumnWasDraggedAndHowWideItIs() {
    open("");
    var columns = new ArrayList<>(grid().getColumns());
    columns.add(0, columns.remove(3));
    page().reordered(columns);
    page().resized(grid().getColumnByKey("model").setWidth("240.5px"));

    open("");
    assertThat(shownColumns()).as("the naming one stays first").startsWith("vin", "price");
    assertThat(grid().getColumnByKey("model").getWidth()).isEqualTo("241px");
    assertThat(grid().getColumnByKey("model").getFlexGrow()).isZero();
  }

  @Test
  void leavesColumnsOfOthersAlone() {
    open("");
    press("choose-columns");
    find(Checkbox.class).id("column-since").setValue(true);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          open("");
          assertThat(shownColumns()).containsExactly("vin", "model", "state", "price");
        });
  }

  @Test
  void savesAViewOpensItAgainAndTellsWhenItWasChanged() {
    open("q=A4L&sort=-price&cols=price");
    save("A4L 从贵到便宜", false);
    var view = desk.views(LIST).getFirst();
    assertThat(view.query()).isEqualTo("cols=price&q=A4L&sort=-price");
    assertThat(page().address()).contains("view=" + view.id()).contains("q=A4L");

    open("");
    assertThat(prices()).hasSize(8);
    choose("A4L 从贵到便宜");
    assertThat(prices()).first().isEqualTo("¥270,000.00");
    assertThat(shownColumns()).containsExactly("vin", "price");
    assertThat(isChanged()).isFalse();

    find(TextField.class).withClassName("list-search").single().setValue("A6L");
    assertThat(isChanged()).isTrue();
    choose(t("ui.kit.view.revert"));
    assertThat(prices()).first().isEqualTo("¥270,000.00");

    find(TextField.class).withClassName("list-search").single().setValue("A6L");
    choose(t("ui.kit.view.keep"));
    assertThat(isChanged()).isFalse();
    assertThat(desk.views(LIST).getFirst().query()).contains("q=A6L");
  }

  @Test
  void aLinkToAViewOpensItAndAnAddressWithMoreSaysItAll() {
    var view =
        desk.save(new NewView(LIST, "已售", "f.state=SOLD&sort=-price", Sharing.PRIVATE, null));
    open("view=" + view.id());
    assertThat(prices()).containsExactly("¥280,000.00", "¥270,000.00");
    assertThat(page().address()).contains("f.state=SOLD", "sort=-price", "view=" + view.id());

    open("view=" + view.id() + "&f.state=IN_STOCK");
    assertThat(prices()).hasSize(6).first().isEqualTo("¥210,000.00");
    assertThat(isChanged()).isTrue();

    open("view=" + java.util.UUID.randomUUID() + "&f.state=SOLD");
    assertThat(prices()).hasSize(2);
    assertThat(find(Button.class).id("views").getText()).isEqualTo(t("ui.kit.view.all"));
  }

  @Test
  void opensInTheViewOneLikesBestUntilAskedForAll() {
    open("f.state=SOLD");
    save("已售", true);
    open("");
    assertThat(prices()).hasSize(2);
    assertThat(page().address()).contains("f.state=SOLD");

    choose(t("ui.kit.view.all"));
    assertThat(prices()).hasSize(8);
    open(page().address().substring("sample/cars?".length()));
    assertThat(prices()).as("reloaded").hasSize(8);

    choose(t("ui.kit.view.preferNone"));
    open("");
    assertThat(prices()).hasSize(8);
  }

  @Test
  void renamesAndDeletesAViewAndTakesThatBack() {
    open("f.state=SOLD");
    save("已售", false);
    choose(t("ui.kit.view.edit"));
    find(TextField.class).id("view-name").setValue("卖掉的");
    press("view-confirm");
    assertThat(find(Button.class).id("views").getText()).isEqualTo("卖掉的");

    choose(t("ui.kit.view.remove"));
    assertThat(desk.views(LIST)).isEmpty();
    assertThat(prices()).as("what is shown stays").hasSize(2);
    test(find(Button.class).withText(t("ui.kit.undo")).single()).click();
    assertThat(desk.views(LIST)).extracting(ViewRow::name).containsExactly("卖掉的");
    assertThat(find(Button.class).id("views").getText()).isEqualTo("卖掉的");
  }

  @Test
  void saysThatANameIsTakenAtItsField() {
    desk.save(new NewView(LIST, "已售", "", Sharing.PRIVATE, null));
    open("f.state=SOLD");
    save("已售", false);
    assertThat(find(TextField.class).id("view-name").isInvalid()).isTrue();
  }

  @Test
  void showsASharedViewToThoseWithWhomItIsShared() {
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            desk.save(
                new NewView(LIST, "全店已售", "f.state=SOLD", Sharing.STORE, organization.store())));
    open("");
    choose(t("ui.kit.view.shared", "全店已售", Role.GENERAL_MANAGER.name()));
    assertThat(prices()).hasSize(2);
    assertThat(offers()).contains(t("ui.kit.view.save")).doesNotContain(t("ui.kit.view.edit"));
  }

  @Test
  void opensTheRowOnWhichEnterIsPressed() {
    open("");
    var first = test(grid()).getRow(0);
    page().enter(grid().getDataCommunicator().getKeyMapper().key(first));
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("sample/cars/" + first.vin());
  }

  private static SampleCars page() {
    return (SampleCars) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private void save(String name, boolean first) {
    choose(t("ui.kit.view.save"));
    find(TextField.class).id("view-name").setValue(name);
    find(Checkbox.class).id("view-first").setValue(first);
    press("view-confirm");
  }

  private void choose(String item) {
    var chosen =
        find(ViewMenu.class).single().items().stream()
            .filter(one -> one.getText().equals(item))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
  }

  private List<String> offers() {
    return find(ViewMenu.class).single().items().stream().map(item -> item.getText()).toList();
  }

  private boolean isChanged() {
    return find(Span.class).withText(t("ui.kit.view.changed")).exists();
  }

  private List<String> shownColumns() {
    return grid().getColumns().stream()
        .filter(Grid.Column::isVisible)
        .map(Grid.Column::getKey)
        .toList();
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
