package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.organization.StoreRow;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_DIRECTOR)
class StockViewTests extends SpringBrowserlessTest {

  @Autowired Catalogue catalogue;
  @Autowired VehicleStock stock;
  @Autowired TestOrganization organization;

  @Test
  @SuppressWarnings("unchecked")
  void admitsACarWithAVinThatFitsAndPutsItIntoStock() {
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () ->
                catalogue.trim(
                    catalogue.add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(328_800), false))));
    var vin = Vin.fitting("LFV3A28W0N3000001");
    navigate(StockView.class);
    press("admit");
    var number = find(TextField.class).withId("admit-vin").single();
    number.setValue("LFV3A28WIN3000001");
    assertThat(number.isInvalid()).isTrue();
    number.setValue(vin.value().toLowerCase(java.util.Locale.ROOT));
    assertThat(number.isInvalid()).isFalse();
    ((ComboBox<TrimRow>) find(ComboBox.class).withId("admit-trim").single()).setValue(trim);
    find(TextField.class).withId("admit-colour").single().setValue("天云灰");
    find(MoneyField.class).withId("admit-cost").single().setMoney(Money.yuan(290_000));
    ((Select<VehicleStatus>) find(Select.class).withId("admit-status").single())
        .setValue(VehicleStatus.ARRIVED);
    press("admit-save");
    assertThat(getCurrentView()).isInstanceOf(VehicleView.class);

    press("move-IN_STOCK");
    assertThat(stock.counts(null)).containsEntry(VehicleStatus.IN_STOCK, 1L);
    assertThat(find(Button.class).withId("move-DEMO").all()).hasSize(1);
    navigate(StockView.class);
    assertThat(find(KpiTile.class).withId("stock-IN_STOCK").all()).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void sendsCarsToAnotherStoreTogetherAndTakesThemIn() {
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () -> catalogue.add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(328_800), false)));
    var ids =
        Stream.of(1, 2)
            .map(number ->
                stock.admit(
                    new NewVehicle(
                        organization.store(),
                        Vin.fitting("LFV3A28W0N300000" + number),
                        trim,
                        "白",
                        Money.yuan(290_000),
                        null)))
            .toList();
    stock.move(ids.getFirst(), VehicleStatus.DEMO, 0);
    navigate(StockView.class);
    test(cars()).select(0);
    press("bulk-all");
    press("bulk-send");
    assertThat(find(Paragraph.class).id("bulk-said").getText())
        .as("a demonstration car is not sent away")
        .isEqualTo(t("ui.kit.bulk.some", 1, 1));
    press("bulk-go");
    assertThat(stock.row(ids.getLast()).status()).isEqualTo(VehicleStatus.TRANSFER_OUT);
    press("bulk-leave");

    test(cars()).select(0);
    press("bulk-all");
    press("bulk-receive");
    assertThat(((ComboBox<StoreRow>) find(ComboBox.class).id("receive-store")).getValue().id())
        .isEqualTo(organization.store());
    press("bulk-next");
    press("bulk-go");
    assertThat(stock.row(ids.getLast()).status()).isEqualTo(VehicleStatus.IN_STOCK);
    assertThat(stock.row(ids.getFirst()).status()).isEqualTo(VehicleStatus.DEMO);
  }

  @SuppressWarnings("unchecked")
  private Grid<VehicleRow> cars() {
    return find(Grid.class).withClassName("list-grid").single();
  }

  private void press(String id) {
    test(find(Button.class).withId(id).single()).click();
  }
}
