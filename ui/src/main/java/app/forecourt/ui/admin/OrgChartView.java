package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Person;
import app.forecourt.organization.SpanRow;
import app.forecourt.organization.SpanState;
import app.forecourt.organization.StaffingDesk;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/// Who leads whom: each sales team with its manager above his consultants, and a warning where he
/// leads too few or too many.
@Route("admin/org-chart")
@Menu(title = "ui.admin.chart.title", order = 90.5)
@PermitAll
@Needs(Action.ORGANISATION)
class OrgChartView extends Page {

  OrgChartView(StaffingDesk desk) {
    super(t("ui.admin.chart.title"));
    var spans = desk.spans(Scope.store().orElse(null));
    var wrong = spans.stream().filter(row -> row.state() != SpanState.RIGHT).count();
    if (wrong > 0) {
      var warning = new StatusBadge(t("ui.admin.chart.wrong", wrong), Tone.WAITING);
      warning.setId("spans-wrong");
      beside(warning);
    }
    if (spans.isEmpty()) {
      var organization = new Anchor("admin/organization", t("ui.admin.organization.title"));
      organization.getElement().setAttribute("router-link", true);
      add(new EmptyState(t("ui.admin.chart.empty"), t("ui.admin.chart.empty.hint"), organization));
      return;
    }
    var chart = new Div();
    chart.addClassName("org-chart");
    spans.forEach(row -> chart.add(team(row)));
    add(chart);
  }

  private static Section team(SpanRow row) {
    var name = new H2(row.name());
    var store = new Span(row.storeName());
    store.addClassName("quiet");
    var state =
        new StatusBadge(
            t("ui.admin.chart.span." + row.state(), row.span(), row.least(), row.most()),
            tone(row.state()));
    state.setId("span-" + row.team());
    var head = new Div(name, store, state);
    head.addClassName("org-team-head");
    var members = new UnorderedList();
    members.addClassName("org-members");
    row.consultants().forEach(somebody -> members.add(new ListItem(face(somebody))));
    var team = new Section(head, face(row.manager()), members);
    team.addClassNames("panel", "org-team");
    return team;
  }

  static Tone tone(SpanState state) {
    return state == SpanState.RIGHT ? Tone.GOOD : Tone.WAITING;
  }

  private static Div face(@Nullable Person somebody) {
    var picture = new Span(somebody == null ? "?" : initials(somebody.name()));
    picture.addClassName("org-picture");
    picture.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(somebody == null ? t("ui.admin.chart.nobody") : somebody.name());
    name.addClassName("org-name");
    var face = new Div(picture, name);
    face.addClassName("org-face");
    if (somebody != null) {
      var position = new Span(somebody.position());
      position.addClassNames("quiet", "org-position");
      face.add(position);
    }
    return face;
  }

  /// Of a Chinese name what friends call, else the first letters of two words.
  private static String initials(String name) {
    var words = name.strip().split("\\s+");
    if (words.length > 1) {
      return words[0].substring(0, 1) + words[1].substring(0, 1);
    }
    return name.codePointCount(0, name.length()) > 2
        ? name.substring(name.offsetByCodePoints(name.length(), -2))
        : name;
  }
}
