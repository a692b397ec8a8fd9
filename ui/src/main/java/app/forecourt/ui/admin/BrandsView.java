package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.BrandRow;
import app.forecourt.organization.CarBrandId;
import app.forecourt.organization.CatalogueBrand;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.FieldMissing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which brands of cars the group deals in, in the order in which it names them.
@Route("admin/car-brands")
@Menu(title = "ui.admin.carBrands.title", order = 92.1)
@PermitAll
@Needs(value = Action.TENANT_SETTINGS, verb = Verb.WRITE)
class BrandsView extends Page {

  private static final int LONGEST = 40;

  private final BrandDesk desk;
  private final Div content = new Div();

  BrandsView(BrandDesk desk) {
    super(t("ui.admin.carBrands.title"));
    this.desk = desk;
    primary(t("ui.admin.carBrands.add"), this::openAdd).setId("add-brands");
    var hint = new Paragraph(t("ui.admin.carBrands.hint"));
    hint.addClassName("quiet");
    content.addClassName("brands");
    add(hint, content);
    show();
  }

  private void show() {
    content.removeAll();
    var brands = desk.brands();
    if (brands.isEmpty()) {
      var add = new Button(t("ui.admin.carBrands.add"), _ -> openAdd());
      content.add(
          new EmptyState(t("ui.admin.carBrands.empty"), t("ui.admin.carBrands.empty.hint"), add));
      return;
    }
    var list = new OrderedList();
    list.addClassName("brands-list");
    list.setId("brands");
    brands.forEach(brand -> list.add(row(brand, brands)));
    content.add(list);
  }

  private ListItem row(BrandRow brand, List<BrandRow> all) {
    var name = new Span(brand.name());
    name.addClassName("brands-name");
    var known = brand.catalogue();
    var other = new Span(known == null ? "" : otherName(brand.name(), known));
    other.addClassName("quiet");
    other.getElement().setAttribute("translate", "no");
    name.getElement().setAttribute("translate", "no");
    var about = new Div(name, other);
    about.addClassName("brands-about");
    var kind =
        known == null
            ? new StatusBadge(t("ui.admin.carBrands.own"), Tone.SPECIAL)
            : new StatusBadge(t(known.segment()), Tone.NEUTRAL);
    var maker = new Span(known == null ? "" : maker(known));
    maker.addClassName("quiet");
    var use = new Span(t("ui.admin.carBrands.use", brand.stores().size(), brand.models()));
    use.addClassName("quiet");
    use.setTitle(String.join("\n", brand.stores()));
    var facts = new Div(kind, maker, use);
    facts.addClassName("brands-facts");
    var remove = new Button(new Icon("trash"), _ -> remove(brand));
    remove.setId("remove-" + brand.id());
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    remove.setAriaLabel(t("ui.admin.carBrands.remove", brand.name()));
    var deeds =
        new Div(
            mover(brand, all, "up", -1, t("ui.kit.list.columns.up", brand.name())),
            mover(brand, all, "down", 1, t("ui.kit.list.columns.down", brand.name())),
            remove);
    deeds.addClassName("brands-deeds");
    var row = new ListItem(about, facts, deeds);
    row.addClassName("panel");
    return row;
  }

  private Button mover(BrandRow brand, List<BrandRow> all, String way, int by, String label) {
    var to = all.indexOf(brand) + by;
    var button = new Button(new Icon(way), _ -> move(brand, all, to, way));
    button.setId(way + "-" + brand.id());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(label);
    button.setEnabled(to >= 0 && to < all.size());
    return button;
  }

  private void move(BrandRow brand, List<BrandRow> all, int to, String way) {
    var order = new ArrayList<CarBrandId>(all.stream().map(BrandRow::id).toList());
    order.remove(brand.id());
    order.add(to, brand.id());
    desk.order(order);
    show();
    content
        .getChildren()
        .flatMap(BrandsView::within)
        .filter(part -> part.getId().filter((way + "-" + brand.id())::equals).isPresent())
        .map(Button.class::cast)
        .forEach(Button::focus);
  }

  private static Stream<Component> within(Component part) {
    return Stream.concat(Stream.of(part), part.getChildren().flatMap(BrandsView::within));
  }

  /// What is in use is refused at once, with where.
  private void remove(BrandRow brand) {
    if (brand.isInUse()) {
      Refusals.allowed(() -> desk.remove(brand.id()));
      return;
    }
    Confirm.danger(
        t("ui.admin.carBrands.remove", brand.name()),
        t("ui.admin.carBrands.remove.text"),
        t("ui.kit.remove"),
        () -> {
          desk.remove(brand.id());
          show();
          Toast.done(t("ui.admin.carBrands.removed", brand.name()));
        });
  }

  private void openAdd() {
    var taken = new HashSet<>(desk.brands().stream().map(BrandRow::catalogue).toList());
    var choices = desk.catalogue().stream().filter(brand -> !taken.contains(brand)).toList();
    var chosen = new MultiSelectComboBox<CatalogueBrand>(t("ui.admin.carBrands.choose"));
    chosen.setId("brands-chosen");
    chosen.setItems(BrandsView::isMeant, choices);
    chosen.setItemLabelGenerator(BrandsView::said);
    chosen.setHelperText(t("ui.admin.carBrands.choose.hint"));
    chosen.setWidthFull();
    var own = Fields.text(t("ui.admin.carBrands.other"), LONGEST);
    own.setId("brand-own");
    own.setHelperText(t("ui.admin.carBrands.other.hint"));
    new FormDialog(t("ui.admin.carBrands.add"))
        .wide("names", chosen)
        .wide("name", own)
        .save(
            "brands-save",
            t("ui.admin.carBrands.add"),
            () -> {
              var names =
                  Stream.concat(
                          chosen.getValue().stream().map(BrandsView::name),
                          own.getOptionalValue().stream())
                      .toList();
              if (names.isEmpty()) {
                throw new FieldMissing("names");
              }
              desk.add(names);
              show();
              Toast.done(t("ui.admin.carBrands.added", names.size()));
            })
        .open();
  }

  private static boolean isMeant(CatalogueBrand brand, String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(
            brand.name(), brand.english(), brand.code(), brand.maker(), brand.makerEnglish())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean isEnglish() {
    return Says.language().equals(Locale.ENGLISH);
  }

  /// What the reader calls it, and with that the group from now on.
  private static String name(CatalogueBrand brand) {
    return isEnglish() ? brand.english() : brand.name();
  }

  private static String said(CatalogueBrand brand) {
    return isEnglish() || brand.name().equals(brand.english())
        ? brand.english()
        : brand.name() + " " + brand.english();
  }

  private static String maker(CatalogueBrand brand) {
    return isEnglish() ? brand.makerEnglish() : brand.maker();
  }

  private static String otherName(String name, CatalogueBrand brand) {
    var other = name.equals(brand.name()) ? brand.english() : brand.name();
    return other.equals(name) ? "" : other;
  }
}
