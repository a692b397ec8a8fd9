package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.Acting;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreRow;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Hint;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Says;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// The frame around every screen. It is open to all, because errors show in it too; what it frames
/// is not.
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

  private static final String STORE = "store";
  private static final int ALL_AT_A_GLANCE = 18;
  private static final int THUMBS = 4;

  private final transient MembersDesk members;
  private final transient AuthenticationContext signIn;
  private final Palette palette;
  private final Div screen = new Div();
  private List<StoreRow> stores = List.of();
  private @Nullable ComboBox<StoreRow> switcher;
  private @Nullable NotificationBell bell;
  private Location location = new Location("");
  private boolean otherStore;

  MainLayout(
      Doors doors,
      MembersDesk members,
      AuthenticationContext signIn,
      Brands brands,
      TenantRegistry registry,
      OrganizationDesk organization,
      Palette palette,
      ObjectProvider<NotificationBell> bells) {
    this.members = members;
    this.palette = palette;
    this.signIn = signIn;
    setI18n(Fields.frame());
    setPrimarySection(Section.DRAWER);
    screen.addClassName("screen");
    var main = new Main();
    main.setId("content");
    main.getElement().setAttribute("tabindex", "-1");
    setContent(main);

    var brand = brands.current();
    addToDrawer(identity(brand));
    addToNavbar(skipLink(), toggle());
    var member = CurrentMember.find();
    if (member.isPresent()) {
      stores = storesOf(organization);
      if (stores.size() > 1) {
        switcher = storeSwitcher();
        addToNavbar(switcher);
      }
      addToNavbar(palette);
      bell = bells.getObject();
      addToNavbar(rightSide(member.get(), bell));
      var entries = doors.open();
      addToDrawer(new Scroller(menu(entries)));
      addToNavbar(true, bottomBar(entries));
      banner(registry).ifPresent(main::add);
      main.add(new Hint("frame", t("ui.shell.hint")));
    } else {
      addToNavbar(rightSide());
    }
    main.add(screen);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    screen.getElement().removeAllChildren();
    screen.getElement().appendChild(content.getElement());
  }

  /// A store named in the address is the one to look at.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    location = event.getLocation();
    location
        .getQueryParameters()
        .getSingleParameter(STORE)
        .flatMap(code -> stores.stream().filter(store -> store.code().equals(code)).findFirst())
        .ifPresent(store -> Scope.choose(store.id()));
    if (switcher != null) {
      switcher.setValue(
          Scope.store()
              .flatMap(id -> stores.stream().filter(store -> store.id().equals(id)).findFirst())
              .orElse(null));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (palette.isAttached()) {
      palette.lookedAt(event.getLocation().getPath());
    }
    if (bell != null) {
      bell.look();
    }
    if (otherStore) {
      otherStore = false;
      getUI().ifPresent(here -> here.refreshCurrentRoute(false));
    }
  }

  private static List<StoreRow> storesOf(OrganizationDesk organization) {
    try {
      return organization.stores();
    } catch (Refusal _) {
      return List.of();
    }
  }

  private static Anchor skipLink() {
    var link = new Anchor("#content", t("ui.shell.skip"));
    link.addClassName("skip-link");
    link.getElement().setAttribute("router-ignore", true);
    return link;
  }

  private static DrawerToggle toggle() {
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(t("ui.kit.frame.drawer"));
    return toggle;
  }

  private static Component identity(Optional<Brand> brand) {
    var name = brand.map(Brand::name).orElse(t("ui.shell.product"));
    var mark = new Span();
    mark.addClassName("brand-mark");
    brand
        .flatMap(Brand::logo)
        .ifPresentOrElse(
            logo -> mark.add(new Image(logo, "")), () -> mark.setText(name.substring(0, 1)));
    var link = new Anchor("", mark, new Span(name));
    link.getElement().setAttribute("router-link", true);
    link.addClassName("brand");
    return link;
  }

  // Navigation

  private static SideNav menu(List<MenuEntry> entries) {
    var nav = new SideNav();
    nav.getElement().setAttribute("aria-label", t("ui.kit.frame.drawer"));
    grouped(entries)
        .forEach((group, screens) -> {
          var items =
              screens.stream()
                  .map(entry -> {
                    var item = new SideNavItem(t(entry.title()), entry.path());
                    // Records light their list up, screens with an entry of their own do not.
                    item.setMatchNested(
                        entries.stream()
                            .noneMatch(other -> other.path().startsWith(entry.path() + "/")));
                    return item;
                  })
                  .toArray(SideNavItem[]::new);
          if (group == MenuGroup.HOME && items.length == 1) {
            items[0].setPrefixComponent(new Icon(group.icon()));
            nav.addItem(items);
            return;
          }
          var parent = new SideNavItem(t(group));
          parent.setPrefixComponent(new Icon(group.icon()));
          parent.setExpanded(entries.size() <= ALL_AT_A_GLANCE);
          parent.addItem(items);
          nav.addItem(parent);
        });
    return nav;
  }

  private static Map<MenuGroup, List<MenuEntry>> grouped(List<MenuEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> MenuGroup.of(entry.path()),
                () -> new EnumMap<>(MenuGroup.class),
                Collectors.toList()));
  }

  /// For thumbs: the first screen of each part, and the drawer for the rest.
  private Nav bottomBar(List<MenuEntry> entries) {
    var bar = new Nav();
    bar.addClassName("bottom-bar");
    bar.getElement().setAttribute("aria-label", t("ui.shell.bottom"));
    grouped(entries).entrySet().stream()
        .filter(part -> part.getKey() != MenuGroup.ADMIN)
        .limit(THUMBS)
        .forEach(part -> {
          var entry = part.getValue().getFirst();
          var link =
              new Anchor(
                  entry.path().replaceFirst("^/", ""),
                  new Icon(part.getKey().icon()),
                  new Span(t(part.getKey())));
          link.getElement().setAttribute("router-link", true);
          bar.add(link);
        });
    var more =
        new Button(
            t("ui.shell.more"), new Icon("more"), click -> setDrawerOpened(!isDrawerOpened()));
    more.addThemeVariants(ButtonVariant.TERTIARY);
    bar.add(more);
    return bar;
  }

  // Store and role in force

  private ComboBox<StoreRow> storeSwitcher() {
    var field = new ComboBox<StoreRow>();
    field.addClassName("store-switcher");
    field.setItems(stores);
    field.setItemLabelGenerator(StoreRow::name);
    field.setPlaceholder(t("ui.shell.stores.all"));
    field.setAriaLabel(t("ui.shell.stores"));
    field.setOverlayWidth("min(22rem, 92vw)");
    field.setPrefixComponent(new Icon("store"));
    field.setClearButtonVisible(true);
    field.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) {
        lookAt(chosen.getValue());
      }
    });
    return field;
  }

  /// Shows the same screen for another store, or for all.
  private void lookAt(@Nullable StoreRow store) {
    Scope.choose(store == null ? null : store.id());
    var query = new TreeMap<>(location.getQueryParameters().getParameters());
    query.remove(STORE);
    if (store != null) {
      query.put(STORE, List.of(store.code()));
    }
    otherStore = true;
    getUI().ifPresent(here -> here.navigate(location.getPath(), new QueryParameters(query)));
  }

  private Div rightSide(Member member, NotificationBell bell) {
    var side = rightSide();
    side.addComponentAsFirst(bell);
    var name = new Span(member.name());
    name.addClassName("user-name");
    var role = new Span(said(member.acting()));
    role.addClassName("user-role");
    var user = new Button(new Div(new Icon("user"), new Div(name, role)));
    user.addThemeVariants(ButtonVariant.TERTIARY);
    user.addClassName("user");
    user.setAriaLabel(t("ui.shell.user", member.name(), said(member.acting())));
    var menu = new ContextMenu(user);
    menu.setOpenOnClick(true);
    var who = menu.addItem(member.login());
    who.setEnabled(false);
    menu.addSeparator();
    member.roles().stream()
        .sorted(Comparator.comparing(held -> held.role()))
        .forEach(held -> {
          var item = menu.addItem(said(held), click -> become(held));
          item.setCheckable(true);
          item.setChecked(held.grant().equals(member.acting().grant()));
        });
    menu.addSeparator();
    // On phones there is no room for their buttons.
    menu.addItem(otherLanguage(), _ -> getUI().ifPresent(MainLayout::speakOther));
    menu.addItem(t("ui.shell.light"), _ -> getUI().ifPresent(MainLayout::otherLight));
    menu.addSeparator();
    menu.addItem(t("ui.account.title"), _ -> getUI().ifPresent(here -> here.navigate("account")));
    menu.addItem(t("ui.shell.leave"), click -> signIn.logout());
    side.add(user);
    return side;
  }

  /// `销售经理 · 成都奥驰`.
  private static String said(Acting held) {
    return held.unitName().isBlank() ? t(held.role()) : t(held.role()) + " · " + held.unitName();
  }

  /// Data of two roles never mix, so everything is built anew.
  private void become(Acting held) {
    members.actAs(held.grant());
    Scope.choose(null);
    getUI().ifPresent(here -> here.getPage().setLocation("/"));
  }

  // Language and light

  private static Div rightSide() {
    var language = quiet("language", otherLanguage(), MainLayout::speakOther);
    language.setText(isChinese() ? "EN" : "中");
    var light = quiet("moon", t("ui.shell.light"), MainLayout::otherLight);
    var side = new Div(language, light);
    side.addClassName("navbar-end");
    return side;
  }

  private static boolean isChinese() {
    return Says.language().equals(Locale.SIMPLIFIED_CHINESE);
  }

  private static String otherLanguage() {
    return isChinese() ? "English" : "中文";
  }

  private static void speakOther(UI here) {
    Preferences.speak(here, isChinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  private static void otherLight(UI here) {
    here.getPage()
        .executeJs(
            "return getComputedStyle(document.body).colorScheme.includes('dark') && "
                + "(!getComputedStyle(document.body).colorScheme.includes('light')"
                + " || matchMedia('(prefers-color-scheme: dark)').matches)")
        .then(
            Boolean.class,
            dark ->
                Preferences.shine(here, dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK));
  }

  private static Button quiet(String icon, String label, Consumer<UI> work) {
    var button = new Button(new Icon(icon), click -> click.getSource().getUI().ifPresent(work));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }

  // What the group cannot do now

  private static Optional<Div> banner(TenantRegistry registry) {
    return CurrentTenant.find()
        .map(registry::require)
        .filter(group -> group.access() != Access.FULL)
        .map(group -> {
          var banner = new Div(new Icon("alert"), new Span(t("ui.shell.access." + group.access())));
          banner.addClassName("banner");
          banner.getElement().setAttribute("role", "status");
          return banner;
        });
  }
}
