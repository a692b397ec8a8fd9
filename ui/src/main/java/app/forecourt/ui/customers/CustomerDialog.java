package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomerCard;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomerKind;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.customers.NoSuchCustomer;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.PhoneField;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.NotAPhone;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Files a customer, or corrects what is known of one. Says at once whose number was typed.
class CustomerDialog extends FormDialog {

  private final CustomersDesk desk;
  private final OrganizationDesk organization;
  private final @Nullable CustomerCard known;
  private final Sight sight;
  private final boolean seesPhones;
  private final Select<CustomerKind> kind =
      Fields.choice(t("ui.customers.kind"), CustomerKind.class);
  private final TextField name = Fields.text(t("ui.customers.name"), 80);
  private final PhoneField phone = new PhoneField(t("ui.customers.phone"));
  private final Div sameNumber = new Div();
  private final TextField city = Fields.text(t("ui.customers.city"), 40);
  private final TextField address = Fields.text(t("ui.customers.address"), 200);
  private final DatePicker birthday = Fields.day(t("ui.customers.birthday"));
  private final TextField source = Fields.text(t("ui.customers.source"), 40);
  private final ComboBox<StoreRow> store;
  private final ComboBox<EmployeeRow> owner =
      Fields.pick(t("ui.customers.owner"), List.of(), EmployeeRow::name);
  private final Checkbox consent = new Checkbox(t("ui.customers.consent.given"));

  /// @param known null to file somebody new
  /// @param then what is to be done with the customer
  CustomerDialog(
      CustomersDesk desk,
      OrganizationDesk organization,
      Permissions permissions,
      @Nullable CustomerCard known,
      Consumer<CustomerId> then) {
    super(t(known == null ? "ui.customers.new" : "ui.customers.edit"));
    this.desk = desk;
    this.organization = organization;
    this.known = known;
    sight = permissions.sight(Action.LEAD_CAPTURE, Verb.WRITE);
    seesPhones = permissions.seesPhones();
    var stores =
        organization.stores().stream()
            .filter(somewhere -> sight.stores().contains(somewhere.id()))
            .toList();
    store = Fields.pick(t("ui.customers.store"), stores, StoreRow::name);
    name.setId("customer-name");
    name.setRequiredIndicatorVisible(true);
    phone.setId("customer-phone");
    phone.setVisible(known == null || seesPhones);
    consent.setVisible(known == null); // afterwards each purpose has its own
    phone.addValueChangeListener(typed -> recognize());
    store.setId("customer-store");
    store.setRequiredIndicatorVisible(true);
    store.setVisible(stores.size() > 1);
    store.addValueChangeListener(chosen -> offerOwners());
    owner.setId("customer-owner");
    owner.setVisible(sight.owners() == null || sight.owners().size() > 1);
    sameNumber.setId("same-number");
    sameNumber.getElement().setAttribute("role", "status");
    fill(stores);
    field("name", name)
        .field("phone", phone)
        .plain(sameNumber)
        .field("kind", kind)
        .field("source", source)
        .field("store", store)
        .field("owner", owner)
        .field("city", city)
        .field("birthday", birthday)
        .wide("address", address)
        .wide("consent", consent)
        .save("customer-save", t("ui.kit.save"), () -> then.accept(saved()));
  }

  private void fill(List<StoreRow> stores) {
    var card = known;
    if (card == null) {
      kind.setValue(CustomerKind.PERSON);
      stores.stream()
          .filter(
              somewhere -> Scope.store().isEmpty() || Scope.store().get().equals(somewhere.id()))
          .findFirst()
          .or(() -> stores.stream().findFirst())
          .ifPresent(store::setValue);
      return;
    }
    kind.setValue(card.kind());
    name.setValue(card.name());
    phone.setPhone(card.number());
    city.setValue(Objects.requireNonNullElse(card.city(), ""));
    address.setValue(Objects.requireNonNullElse(card.address(), ""));
    birthday.setValue(card.birthday());
    source.setValue(Objects.requireNonNullElse(card.source(), ""));
    consent.setValue(card.consent());
    stores.stream()
        .filter(somewhere -> somewhere.id().equals(card.store()))
        .findFirst()
        .ifPresent(store::setValue);
  }

  /// Those of the store to whom the customer may be given, and who looks after him now even if he
  /// has left.
  private void offerOwners() {
    @Nullable StoreRow at = store.getValue();
    var staff = new ArrayList<EmployeeRow>();
    if (at != null) {
      organization.employees(at.id()).stream()
          .filter(somebody -> somebody.active() && sight.reaches(at.id(), somebody.id()))
          .forEach(staff::add);
    }
    var card = known;
    var present = card == null ? null : card.owner();
    if (card != null
        && present != null
        && card.store().equals(at == null ? null : at.id())
        && staff.stream().noneMatch(somebody -> somebody.id().equals(present))) {
      staff.add(
          new EmployeeRow(present, card.ownerName(), card.store(), null, null, "", false, null, 0));
    }
    owner.setItems(staff);
    staff.stream()
        .filter(somebody -> somebody.id().equals(present))
        .findFirst()
        .ifPresent(owner::setValue);
  }

  private CustomerId saved() {
    @Nullable StoreRow at = store.getValue();
    @Nullable EmployeeRow by = owner.getValue();
    var customer =
        new NewCustomer(
            Required.value("kind", kind.getValue()),
            name.getValue(),
            phone.isVisible() ? phone.phone() : null,
            city.getValue(),
            address.getValue(),
            birthday.getValue(),
            source.getValue(),
            Required.value("store", at).id(),
            by == null ? null : by.id(),
            consent.getValue());
    if (known == null) {
      var id = desk.register(customer);
      Toast.done(t("ui.customers.registered", name.getValue()));
      return id;
    }
    Toast.done(t("ui.customers.amended"));
    return desk.amend(known.id(), customer, known.version()).id();
  }

  /// Says who has the number already, as far as the member may know.
  private void recognize() {
    sameNumber.removeAll();
    var number = typed();
    if (number == null) {
      return;
    }
    desk.byPhone(number)
        .filter(id -> known == null || !id.equals(known.id()))
        .ifPresent(id -> {
          try {
            var card = desk.card(id);
            var open = new Anchor("customers/" + id, t("ui.customers.open"));
            open.getElement().setAttribute("router-link", true);
            open.setId("open-known");
            open.getElement().addEventListener("click", clicked -> close());
            sameNumber.add(
                new Span(
                    t(
                        "ui.customers.known",
                        card.name(),
                        card.storeName(),
                        card.ownerName().isEmpty() ? t("ui.customers.nobody") : card.ownerName())),
                new Span(" "),
                open);
          } catch (NoSuchCustomer outOfSight) {
            sameNumber.add(new Span(t("ui.customers.knownElsewhere")));
          }
        });
  }

  private @Nullable Phone typed() {
    try {
      return phone.phone();
    } catch (NotAPhone unfinished) {
      return null;
    }
  }
}
