package app.forecourt.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.CatalogueBrand;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class BrandsViewTests extends SpringBrowserlessTest {

  @Autowired BrandDesk desk;
  @Autowired TestOrganization organization;

  @BeforeEach
  void layOut() {
    UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    organization.store();
  }

  @Test
  void takesUpSeveralOfTheCatalogueAndOneOfItsOwn() {
    open();
    press("add-brands");
    var wanted = new LinkedHashSet<CatalogueBrand>();
    desk.catalogue().stream()
        .filter(brand -> brand.code().equals("bmw") || brand.code().equals("nio"))
        .forEach(wanted::add);
    choice().setValue(wanted);
    find(TextField.class).id("brand-own").setValue("蜀锦改装");
    press("brands-save");
    assertThat(desk.names()).containsExactly("奥迪", "比亚迪", "傲途", "宝马", "蔚来", "蜀锦改装");
    assertThat(said()).contains("宝马", "BMW", "华晨宝马", "豪华", "蜀锦改装", "自行添加");
  }

  @Test
  void offersOnlyWhatTheGroupDoesNotDealInYet() {
    open();
    press("add-brands");
    assertThat(choice().getListDataView().getItems())
        .extracting(CatalogueBrand::name)
        .contains("宝马")
        .doesNotContain("奥迪", "比亚迪");
  }

  @Test
  void putsAnotherBrandFirst() {
    open();
    press("up-" + desk.brands().get(1).id());
    assertThat(desk.names()).startsWith("比亚迪", "奥迪");
  }

  @Test
  void saysWhereABrandIsUsedInsteadOfRemovingIt() {
    open();
    press("remove-" + desk.brands().getFirst().id());
    assertThat(desk.names()).contains("奥迪");
    assertThat(find(Notification.class).last().getElement().getTextRecursively())
        .contains("“奥迪”仍在使用", "成都锦驰 / 绵阳锦驰");
  }

  @Test
  void removesAnUnusedBrandOnceItWasConfirmed() {
    open();
    press("remove-" + desk.brands().getLast().id());
    assertThat(desk.names()).contains("傲途");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(desk.names()).containsExactly("奥迪", "比亚迪");
    assertThat(said()).doesNotContain("傲途");
  }

  private static void open() {
    UI.getCurrent().navigate("admin/car-brands");
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<CatalogueBrand> choice() {
    return (MultiSelectComboBox<CatalogueBrand>)
        find(MultiSelectComboBox.class).id("brands-chosen");
  }

  private String said() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
