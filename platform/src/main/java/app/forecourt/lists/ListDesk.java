package app.forecourt.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Reach;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where everybody arranges his lists, and shares views of them.
///
/// A list goes by its address, e.g. `sales/leads`. Layouts and views are wishes: whoever asks a
/// list by them is shown what he may see there, nothing else.
@Service
@Transactional
public class ListDesk {

  private static final int MOST_COLUMNS = 60;
  private static final int WIDEST = 2_000;
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private final SavedViews views;
  private final LayoutsSql layouts;
  private final Permissions permissions;
  private final Names names;

  ListDesk(SavedViews views, LayoutsSql layouts, Permissions permissions, Names names) {
    this.views = views;
    this.layouts = layouts;
    this.permissions = permissions;
    this.names = names;
  }

  /// How the present member has laid out a list; [ListLayout#USUAL] if he has not.
  @Transactional(readOnly = true)
  public ListLayout layout(String list) {
    return layouts.find(self(), SavedView.address(list)).orElse(ListLayout.USUAL);
  }

  /// Lays out a list for the present member, wherever he signs in next.
  ///
  /// @throws FieldUnreadable if a column cannot be called, or be as wide as, that
  public void arrange(String list, ListLayout layout) {
    if (layout.columns().size() > MOST_COLUMNS
        || layout.widths().size() > MOST_COLUMNS
        || !layout.columns().stream().allMatch(ListDesk::isColumn)) {
      throw new FieldUnreadable("columns", "name,phone");
    }
    if (!layout.widths().entrySet().stream()
        .allMatch(width ->
            isColumn(width.getKey()) && 0 < width.getValue() && width.getValue() <= WIDEST)) {
      throw new FieldUnreadable("widths", "name:240");
    }
    layouts.keep(self(), SavedView.address(list), layout);
  }

  /// The views of a list: the present member's own by name, then those shared with him.
  @Transactional(readOnly = true)
  public List<ViewRow> views(String list) {
    return rows(views.of(SavedView.address(list), self(), permissions.scope().stores()), list);
  }

  /// Saves a view for the present member.
  ///
  /// @throws ViewNameTaken if he has one of that name in the list
  /// @throws SharedTooWidely unless his acting role answers for all with whom he shares it
  public ViewRow save(NewView wish) {
    var view = new SavedView(self(), wish);
    requireMayShare(view);
    requireFreeName(view, view.name());
    return row(views.saveAndFlush(view));
  }

  /// Changes the name of a view, what it asks for, or with whom it is shared.
  ///
  /// @param version the one that was read
  /// @throws NoSuchView if the group has none of that id, or it is not shared with him
  /// @throws SomebodyElsesView unless it is his, or he might have shared it as widely
  public ViewRow amend(ViewId id, NewView wish, int version) {
    var view = changeable(id);
    view.expectVersion(version);
    requireFreeName(view, Required.text("name", wish.name(), SavedView.LONGEST_NAME));
    // Whoever was shown it masked and sends it back did not change it.
    var kept =
        !view.isOwnedBy(self()) && told(view.query()).equals(wish.query())
            ? new NewView(wish.list(), wish.name(), view.query(), wish.sharing(), wish.store())
            : wish;
    requireMayShare(view.amend(kept));
    return row(views.saveAndFlush(view));
  }

  /// Deletes a view; for those who preferred it the list is as usual again.
  ///
  /// @throws NoSuchView if the group has none of that id, or it is not shared with him
  /// @throws SomebodyElsesView unless it is his, or he might have shared it as widely
  public void remove(ViewId id) {
    var view = changeable(id);
    layouts.forget(id);
    views.delete(view);
  }

  /// Opens a list in this view from now on, for the present member.
  ///
  /// @param view null for the list as it is
  /// @throws NoSuchView if the list has none of that id, or it is not shared with him
  public void prefer(String list, @Nullable ViewId view) {
    var address = SavedView.address(list);
    if (view != null && !visible(view).list().equals(address)) {
      throw new NoSuchView();
    }
    layouts.prefer(self(), address, view);
  }

  /// With whom the present member may share views, from nobody to everybody.
  @Transactional(readOnly = true)
  public List<Audience> audiences() {
    var audiences = new ArrayList<>(List.of(Audience.NOBODY));
    var scope = permissions.scope();
    if (scope.owners() == null) {
      names.stores(scope.stores()).entrySet().stream()
          .map(store -> new Audience(Sharing.STORE, store.getKey(), store.getValue()))
          .sorted(Comparator.comparing(Audience::storeName, Collator.getInstance(Locale.CHINA)))
          .forEach(audiences::add);
    }
    if (answersForEverybody()) {
      audiences.add(Audience.EVERYBODY);
    }
    return audiences;
  }

  private SavedView visible(ViewId id) {
    var view = views.findById(Required.value("view", id).value()).orElseThrow(NoSuchView::new);
    var store = view.store();
    if (view.isOwnedBy(self())
        || view.sharing() == Sharing.EVERYBODY
        || (store != null && permissions.scope().stores().contains(store))) {
      return view;
    }
    throw new NoSuchView();
  }

  private SavedView changeable(ViewId id) {
    var view = visible(id);
    if (!isChangeable(view)) {
      throw new SomebodyElsesView(names.employee(view.owner()));
    }
    return view;
  }

  private boolean isChangeable(SavedView view) {
    return view.isOwnedBy(self()) || (view.sharing() != Sharing.PRIVATE && mayShare(view));
  }

  private void requireMayShare(SavedView view) {
    if (!mayShare(view)) {
      throw new SharedTooWidely();
    }
  }

  private boolean mayShare(SavedView view) {
    var scope = permissions.scope();
    return switch (view.sharing()) {
      case PRIVATE -> true;
      case STORE -> scope.reaches(Objects.requireNonNull(view.store()), null);
      case EVERYBODY -> answersForEverybody();
    };
  }

  private static boolean answersForEverybody() {
    return CurrentMember.require().role().usual() == Reach.GROUP;
  }

  private void requireFreeName(SavedView view, String name) {
    if (views
        .findByOwnerAndListAndName(view.owner(), view.list(), name)
        .filter(other -> !other.equals(view))
        .isPresent()) {
      throw new ViewNameTaken(name);
    }
  }

  private ViewRow row(SavedView view) {
    return rows(List.of(view), view.list()).getFirst();
  }

  private List<ViewRow> rows(Collection<SavedView> views, String list) {
    var owners = names.employees(views.stream().map(SavedView::owner).toList());
    var stores =
        names.stores(
            views.stream().flatMap(view -> Stream.ofNullable(view.store())).distinct().toList());
    var preferred = layouts.preferred(self(), list);
    return views.stream()
        .map(view -> row(view, owners.getOrDefault(view.owner(), ""), stores, preferred))
        .sorted(
            Comparator.comparing(ViewRow::own)
                .reversed()
                .thenComparing(ViewRow::name, Collator.getInstance(Locale.CHINA)))
        .toList();
  }

  private ViewRow row(
      SavedView view, String owner, Map<StoreId, String> stores, Optional<ViewId> preferred) {
    var store = view.store();
    return new ViewRow(
        view.id(),
        view.list(),
        view.name(),
        view.isOwnedBy(self()) ? view.query() : told(view.query()),
        new Audience(view.sharing(), store, store == null ? "" : stores.getOrDefault(store, "")),
        owner,
        view.isOwnedBy(self()),
        isChangeable(view),
        preferred.filter(view.id()::equals).isPresent(),
        view.version());
  }

  /// What somebody else looks for may be a telephone number that not everybody sees.
  private String told(String query) {
    var phones = permissions.look(Field.PHONE);
    return phones == Look.WHOLE
        ? query
        : Stream.of(query.split("&"))
            .map(part -> part.split("=", 2))
            .map(part ->
                part.length < 2
                    ? part[0]
                    : part[0] + "=" + URLEncoder.encode(phones.in(read(part[1])), UTF_8))
            .collect(joining("&"));
  }

  private static String read(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException plain) {
      return encoded;
    }
  }

  private static boolean isColumn(String name) {
    return COLUMN.matcher(name).matches();
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}
