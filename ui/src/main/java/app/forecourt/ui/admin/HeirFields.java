package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.HandOverDesk;
import app.forecourt.organization.Heirs;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.TeamRow;
import app.forecourt.organization.WorkCount;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What open work somebody has, and who takes it over: colleagues in turn, or a team.
class HeirFields {

  private enum Rule {
    PEOPLE,
    TEAM
  }

  private final HandOverDesk desk;
  private final EmployeeId whose;
  private final List<WorkCount> work;
  private final Select<Rule> rule =
      Fields.choice(
          t("ui.admin.handOver.rule"),
          List.of(Rule.values()),
          choice -> t("ui.admin.handOver.rule." + choice));
  private final MultiSelectComboBox<EmployeeRow> people = new MultiSelectComboBox<>();
  private final ComboBox<TeamRow> team;

  HeirFields(OrganizationDesk organization, HandOverDesk desk, EmployeeId whose) {
    this.desk = desk;
    this.whose = whose;
    work = desk.preview(whose);
    var stores = work.stream().map(WorkCount::store).distinct().toList();
    people.setLabel(t("ui.admin.handOver.to"));
    people.setItems(
        stores.stream()
            .flatMap(store -> organization.employees(store).stream())
            .filter(somebody -> somebody.active() && !somebody.id().equals(whose))
            .toList());
    people.setItemLabelGenerator(
        somebody -> t("ui.admin.handOver.person", somebody.name(), somebody.position()));
    people.setHelperText(t("ui.admin.handOver.to.hint"));
    people.setId("heirs");
    team =
        Fields.pick(
            t("ui.admin.organization.team"),
            stores.stream().flatMap(store -> organization.teams(store).stream()).toList(),
            TeamRow::name);
    team.setHelperText(t("ui.admin.handOver.team.hint"));
    team.setId("heir-team");
    team.setVisible(false);
    rule.setId("heir-rule");
    rule.setValue(Rule.PEOPLE);
    rule.addValueChangeListener(change -> {
      people.setVisible(change.getValue() != Rule.TEAM);
      team.setVisible(change.getValue() == Rule.TEAM);
    });
  }

  boolean hasWork() {
    return !work.isEmpty();
  }

  void into(FormDialog form) {
    if (work.isEmpty()) {
      form.plain(new EmptyState(t("ui.admin.handOver.nothing"), ""));
      return;
    }
    form.plain(counts()).field("rule", rule).field("to", people).field("team", team);
  }

  /// Of all stores together, a part under what it is part of.
  private UnorderedList counts() {
    var sums = new LinkedHashMap<String, Long>();
    work.forEach(part -> sums.merge(part.kind(), part.count(), Long::sum));
    var list = new UnorderedList();
    list.addClassName("work-counts");
    list.setId("work-counts");
    sums.forEach((kind, count) -> {
      var line = new ListItem(new Span(t(kind)), new Span(Fmt.here().count(count)));
      if (work.stream().anyMatch(part -> part.kind().equals(kind) && part.part())) {
        line.addClassName("part");
      }
      list.add(line);
    });
    return list;
  }

  boolean isChosen() {
    return !people.isEmpty() || !team.isEmpty();
  }

  /// Hands it over; nothing if there is nothing.
  void handOver() {
    if (hasWork()) {
      desk.handOver(whose, heirs());
    }
  }

  private Heirs heirs() {
    @Nullable TeamRow chosen = team.getValue();
    return rule.getValue() == Rule.TEAM && chosen != null
        ? Heirs.of(chosen.id())
        : new Heirs(people.getValue().stream().map(EmployeeRow::id).toList(), null);
  }
}
