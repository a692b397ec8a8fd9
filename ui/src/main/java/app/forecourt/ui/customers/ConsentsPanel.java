package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.ConsentPurpose;
import app.forecourt.customers.ConsentRow;
import app.forecourt.customers.ConsentSource;
import app.forecourt.customers.Consents;
import app.forecourt.customers.CustomerId;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/// To what a customer agrees, purpose by purpose, and to what he ever did.
class ConsentsPanel extends Div {

  private static final int LONGEST_PROOF = 200;

  private final Consents consents;
  private final CustomerId customer;
  private final boolean mayGive;
  private final Runnable then;
  private final Fmt fmt = Fmt.here();

  /// @param mayGive whether the member may take down that he agrees; that he does not, everybody
  ///   may
  /// @param then what is to be done after a change
  ConsentsPanel(Consents consents, CustomerId customer, boolean mayGive, Runnable then) {
    this.consents = consents;
    this.customer = customer;
    this.mayGive = mayGive;
    this.then = then;
    addClassName("consents");
    var rows = consents.of(customer);
    for (var purpose : ConsentPurpose.values()) {
      add(line(purpose, rows.stream().filter(row -> row.purpose() == purpose).toList()));
    }
    if (!rows.isEmpty()) {
      var history = new Div(rows.stream().map(this::told).toArray(Component[]::new));
      add(new NativeDetails(t("ui.customers.consents.history"), history));
    }
  }

  /// @param rows of this purpose, the latest first
  private Div line(ConsentPurpose purpose, List<ConsentRow> rows) {
    var inForce = !rows.isEmpty() && rows.getFirst().isInForce();
    var line = new Div(new Span(t(purpose)), state(rows));
    line.addClassName("consent");
    line.setId("consent-" + purpose);
    if (inForce || mayGive) {
      var change =
          new Button(
              t(inForce ? "ui.customers.consents.withdraw" : "ui.customers.consents.give"),
              click -> ask(purpose, inForce));
      change.addThemeVariants(ButtonVariant.TERTIARY);
      change.setId((inForce ? "withdraw-" : "give-") + purpose);
      change.setAriaLabel(change.getText() + " · " + t(purpose));
      line.add(change);
    }
    return line;
  }

  private StatusBadge state(List<ConsentRow> rows) {
    if (rows.isEmpty()) {
      return new StatusBadge(t("ui.customers.consents.never"), Tone.NEUTRAL);
    }
    var latest = rows.getFirst();
    return latest.isInForce()
        ? new StatusBadge(t("ui.customers.consents.agrees", fmt.day(latest.givenAt())), Tone.GOOD)
        : new StatusBadge(
            t("ui.customers.consents.withdrawn", fmt.day(latest.withdrawnAt())), Tone.WAITING);
  }

  private Paragraph told(ConsentRow row) {
    var source = row.withdrawnSource();
    return new Paragraph(
        source == null
            ? t(
                "ui.customers.consents.history.given",
                row.purpose(),
                fmt.moment(row.givenAt()),
                row.source(),
                by(row.givenToName()))
            : t(
                "ui.customers.consents.history.ended",
                row.purpose(),
                fmt.moment(row.givenAt()),
                row.source(),
                by(row.givenToName()),
                fmt.moment(row.withdrawnAt()),
                source,
                by(row.withdrawnToName())));
  }

  private static String by(String name) {
    return name.isEmpty() ? "" : " · " + name;
  }

  private void ask(ConsentPurpose purpose, boolean inForce) {
    Select<ConsentSource> source =
        Fields.choice(t("ui.customers.consents.source"), ConsentSource.class);
    source.setId("consent-source");
    source.setRequiredIndicatorVisible(true);
    var proof = Fields.text(t("ui.customers.consents.proof"), LONGEST_PROOF);
    proof.setId("consent-proof");
    var dialog =
        new FormDialog(
                t(inForce ? "ui.customers.consents.withdraw" : "ui.customers.consents.give")
                    + " · "
                    + t(purpose))
            .wide("source", source);
    if (!inForce) {
      dialog.wide("proof", proof);
    }
    dialog
        .save(
            "consent-save",
            t("ui.kit.save"),
            () -> {
              var how = Required.value("source", source.getValue());
              if (inForce) {
                consents.withdraw(customer, purpose, how);
              } else {
                consents.give(customer, purpose, how, proof.getValue());
              }
              then.run();
              Toast.done(
                  t(
                      inForce ? "ui.customers.consents.ended" : "ui.customers.consents.given",
                      purpose));
            })
        .open();
  }
}
