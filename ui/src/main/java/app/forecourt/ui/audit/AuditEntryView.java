package app.forecourt.ui.audit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditRow;
import app.forecourt.organization.Action;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;

/// One change, field by field, and the way to what was changed.
@Route("admin/audit")
@PermitAll
@Needs(Action.AUDIT_LOG)
class AuditEntryView extends RecordPage implements HasUrlParameter<String> {

  private final AuditDesk desk;
  private final Permissions permissions;
  private final Names names;
  private final Texts texts;
  private final Fmt fmt = Fmt.here();

  AuditEntryView(AuditDesk desk, Permissions permissions, Names names, Texts texts) {
    this.desk = desk;
    this.permissions = permissions;
    this.names = names;
    this.texts = texts;
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    var row = desk.row(idIn(address));
    var spoken = new Spoken(texts, names, java.util.List.of(row));
    clear();
    heading(spoken.entity(row));
    beside(new StatusBadge(row.kind(), AuditView.tone(row.kind())));
    meta(fmt.moment(row.at()), spoken.who(row), Objects.requireNonNullElse(row.storeName(), ""));
    left(t("ui.audit.changes"), changes(row, spoken));
    right(t("ui.audit.facts"), facts(row, spoken));
  }

  private static Component changes(AuditRow row, Spoken spoken) {
    if (row.changes().isEmpty()) {
      return new EmptyState(t("ui.audit.changes.none"), "");
    }
    var head =
        new NativeTableRow(
            new NativeTableHeaderCell(t("ui.audit.field")),
            new NativeTableHeaderCell(t("ui.audit.before")),
            new NativeTableHeaderCell(t("ui.audit.after")));
    var rows = new NativeTableBody();
    for (var change : row.changes()) {
      var line =
          new NativeTableRow(
              new NativeTableCell(spoken.field(row, change)),
              new NativeTableCell(spoken.value(change.before())),
              new NativeTableCell(spoken.value(change.after())));
      line.setId("change-" + change.attribute());
      rows.add(line);
    }
    var table = new NativeTable(new NativeTableHeader(head), rows);
    table.addClassName("audit-changes");
    return new Div(table);
  }

  private Facts facts(AuditRow row, Spoken spoken) {
    var history = new Anchor("admin/audit?q=" + row.record(), t("ui.audit.history"));
    history.setId("history");
    return new Facts()
        .fact(t("ui.audit.at"), row.at())
        .fact(t("ui.audit.who"), spoken.who(row))
        .fact(t("ui.audit.role"), row.role())
        .fact(t("ui.audit.store"), row.storeName())
        .fact(t("ui.audit.record"), record(row))
        .fact(t("ui.audit.request"), row.request())
        .fact("", history);
  }

  private Component record(AuditRow row) {
    return Records.page(row, permissions)
        .<Component>map(address -> {
          var link = new Anchor(address, t("ui.audit.open"));
          link.setId("record");
          return link;
        })
        .orElseGet(() -> new Span(row.record().toString()));
  }
}
