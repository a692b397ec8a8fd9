package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.sales.Captured;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.NewLead;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.PhoneField;
import app.forecourt.ui.kit.Toast;
import app.forecourt.vocabulary.NotAPhone;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes down somebody who is interested in a car. The telephone number comes first, because it
/// tells whether we know him.
public final class LeadDialog extends FormDialog {

  private final LeadDesk desk;
  private final CustomersDesk customers;
  private final PhoneField phone = new PhoneField(t("ui.sales.phone"));
  private final Div known = new Div();

  /// @param channel how most of those come who are taken down here
  public LeadDialog(
      LeadDesk desk,
      CustomersDesk customers,
      OrganizationDesk organization,
      LeadChannel channel,
      Runnable then) {
    super(t("ui.sales.lead.new"));
    this.desk = desk;
    this.customers = customers;
    known.addClassName("known");
    known.setId("lead-known");
    known.getElement().setAttribute("role", "status");
    phone.setId("lead-phone");
    phone.setRequiredIndicatorVisible(true);
    phone.setAutofocus(true);
    phone.setValueChangeMode(ValueChangeMode.LAZY);
    phone.addValueChangeListener(typed -> recognize());
    var name = Fields.text(t("ui.sales.lead.name"), 60);
    name.setId("lead-name");
    name.setRequiredIndicatorVisible(true);
    var how = Fields.choice(t("ui.sales.lead.channel"), LeadChannel.class);
    how.setId("lead-channel");
    how.setValue(channel);
    var store = SalesFields.store(organization);
    var interest = Fields.text(t("ui.sales.interest"), 100);
    interest.setId("lead-interest");
    var source = Fields.text(t("ui.sales.lead.source"), 60);
    source.setId("lead-source");
    var campaign = Fields.text(t("ui.sales.lead.campaign"), 60);
    var note = Fields.note(t("ui.sales.note"), 500);
    note.setMinRows(2);
    var key = UUID.randomUUID().toString();

    wide("phone", phone)
        .plain(known)
        .field("name", name)
        .field("interest", interest)
        .field("channel", how)
        .field("store", store)
        .field("source", source)
        .field("campaign", campaign)
        .wide("note", note)
        .save(
            t("ui.sales.lead.save"),
            () -> {
              var captured =
                  desk.capture(
                      new NewLead(
                          Required.value("channel", how.getValue()),
                          source.getValue(),
                          campaign.getValue(),
                          name.getValue(),
                          Required.value("phone", phone.phone()),
                          SalesFields.storeOf(store),
                          interest.getValue(),
                          note.getValue(),
                          null,
                          key));
              then.run();
              tell(captured);
            });
  }

  private static void tell(Captured captured) {
    var screen = UI.getCurrent();
    Toast.acting(
        t(captured.attached() ? "ui.sales.lead.attached" : "ui.sales.lead.captured"),
        t("ui.sales.open"),
        () -> screen.navigate("sales/leads/" + captured.lead()));
  }

  /// Says what we know of whoever has this number.
  private void recognize() {
    known.removeAll();
    var number = typed();
    if (number == null) {
      return;
    }
    desk.list(openOf(number), Sorting.down("received"), 0, 1).stream()
        .findFirst()
        .ifPresent(lead ->
            known.add(
                new Div(
                    new Span(t("ui.sales.lead.knownLead", lead.name(), lead.status())),
                    SalesRecordPage.link("sales/leads/" + lead.id(), t("ui.sales.open")))));
    customers
        .byPhone(number)
        .ifPresent(customer ->
            known.add(
                new Div(
                    new Span(t("ui.sales.lead.knownCustomer")),
                    SalesRecordPage.link("customers/" + customer, t("ui.sales.open")))));
  }

  private static LeadFilter openOf(Phone number) {
    return new LeadFilter(null, null, null, null, true, null, number.e164(), null, null);
  }

  private @Nullable Phone typed() {
    try {
      return phone.phone();
    } catch (NotAPhone unfinished) {
      return null;
    }
  }
}
