package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.NotAVin;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes a car into the books.
class AdmitDialog extends FormDialog {

  private static final int LONGEST_VIN = 24;

  AdmitDialog(
      VehicleStock stock,
      Catalogue catalogue,
      OrganizationDesk organization,
      Permissions permissions,
      Consumer<VehicleId> then) {
    super(t("ui.vehicles.admit"));
    var vin = Fields.text(t("ui.vehicles.vin"), LONGEST_VIN);
    vin.setId("admit-vin");
    vin.setRequiredIndicatorVisible(true);
    vin.setHelperText(t("ui.vehicles.vin.hint"));
    vin.addValueChangeListener(typed -> check(vin));
    var trim =
        Fields.pick(
            t("ui.vehicles.model"),
            List.<TrimRow>of(),
            (TrimRow row) -> row.brand() + " " + row.name());
    trim.setId("admit-trim");
    trim.setRequiredIndicatorVisible(true);
    var colour = Fields.text(t("ui.vehicles.colour"), 30);
    colour.setId("admit-colour");
    colour.setRequiredIndicatorVisible(true);
    var cost = new MoneyField("cost", t("ui.vehicles.cost"));
    cost.setId("admit-cost");
    cost.setRequiredIndicatorVisible(true);
    var start =
        Fields.choice(
            t("ui.vehicles.status"),
            List.of(
                VehicleStatus.ORDERED,
                VehicleStatus.IN_TRANSIT,
                VehicleStatus.ARRIVED,
                VehicleStatus.IN_STOCK),
            status -> t(status));
    start.setId("admit-status");
    start.setValue(VehicleStatus.IN_STOCK);
    var sight = permissions.sight(Action.ALLOCATION, Verb.WRITE);
    var stores =
        organization.stores().stream().filter(row -> sight.reaches(row.id(), null)).toList();
    var store = Fields.pick(t("ui.vehicles.store"), stores, StoreRow::name);
    store.setId("admit-store");
    store.setRequiredIndicatorVisible(true);
    store.setVisible(stores.size() != 1);
    trim.setItems(catalogue.trims(null));
    store.addValueChangeListener(change -> {
      @Nullable StoreRow at = change.getValue();
      var before = trim.getOptionalValue();
      trim.setItems(at == null ? catalogue.trims(null) : catalogue.trimsFor(at.id()));
      before.ifPresent(trim::setValue);
    });
    stores.stream()
        .filter(row -> stores.size() == 1 || Scope.store().filter(row.id()::equals).isPresent())
        .findFirst()
        .ifPresent(store::setValue);
    wide("vin", vin)
        .field("trim", trim)
        .field("colour", colour)
        .field("cost", cost)
        .field("start", start)
        .field("store", store)
        .save(
            "admit-save",
            t("ui.vehicles.admit"),
            () -> {
              @Nullable StoreRow at = store.getValue();
              @Nullable TrimRow model = trim.getValue();
              var number = Vin.of(Required.text("vin", vin.getValue(), LONGEST_VIN));
              var id =
                  stock.admit(
                      new NewVehicle(
                          Required.value("store", at).id(),
                          number,
                          Required.value("trim", model).id(),
                          colour.getValue(),
                          Required.value("cost", cost.money()),
                          start.getValue()));
              Toast.done(t("ui.vehicles.admitted", number.tail()));
              then.accept(id);
            });
  }

  /// Says at once what is wrong with the number.
  private static void check(TextField vin) {
    vin.setInvalid(false);
    if (!vin.getValue().isBlank()) {
      try {
        Vin.of(vin.getValue());
      } catch (NotAVin refused) {
        vin.setErrorMessage(t(refused));
        vin.setInvalid(true);
      }
    }
  }
}
