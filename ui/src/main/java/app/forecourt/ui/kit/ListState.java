package app.forecourt.ui.kit;

import app.forecourt.lists.ViewRow;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a list shows, as it stands in the address:
/// `?view=0197…&q=zhangwei&f.stage=QUOTED&f.overdue=true&sort=-nextAt&cols=name,stage`. What cannot
/// be read is as if it were not there, so that old addresses still open.
///
/// The address says all of it; the view in it only tells where that came from.
///
/// @param parameters all of the query, also what is not ours
public record ListState(Map<String, List<String>> parameters) {

  private static final String SEARCH = "q";
  private static final String SORT = "sort";
  private static final String COLUMNS = "cols";
  private static final String FILTER = "f.";
  private static final String VIEW = "view";
  private static final String ALL = "all";

  public ListState {
    parameters = new TreeMap<>(parameters);
  }

  public static ListState none() {
    return new ListState(Map.of());
  }

  static ListState of(QueryParameters query) {
    return new ListState(query.getParameters());
  }

  QueryParameters query() {
    return new QueryParameters(parameters);
  }

  /// What was searched for; null if nothing.
  public @Nullable String text() {
    return first(SEARCH).filter(text -> !text.isBlank()).map(String::strip).orElse(null);
  }

  /// The filter `name` as text.
  public @Nullable String value(String name) {
    return first(FILTER + name).filter(text -> !text.isBlank()).orElse(null);
  }

  /// The filter `name` as one of `choices`.
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
    var value = value(name);
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  /// The filter `name` as an id.
  public @Nullable UUID id(String name) {
    return read(name, UUID::fromString);
  }

  /// The filter `name` as a day.
  public @Nullable LocalDate day(String name) {
    return read(name, LocalDate::parse);
  }

  /// Whether the filter `name` is switched on.
  public boolean flag(String name) {
    return "true".equals(value(name));
  }

  /// Whether fewer rows may be shown than there are.
  public boolean isFiltered() {
    return text() != null
        || parameters.keySet().stream()
            .filter(parameter -> parameter.startsWith(FILTER))
            .anyMatch(parameter -> value(parameter.substring(FILTER.length())) != null);
  }

  public Sorting sorting(Sorting usual) {
    return first(SORT).filter(text -> !text.isBlank()).map(Sorting::of).orElse(usual);
  }

  /// The ids of the columns chosen, in order; empty for the usual ones.
  List<String> columns() {
    return first(COLUMNS)
        .filter(text -> !text.isBlank())
        .map(text -> List.of(text.split(",")))
        .orElse(List.of());
  }

  ListState searching(@Nullable String text) {
    return with(SEARCH, text);
  }

  public ListState filtered(String name, @Nullable String value) {
    return with(FILTER + name, value);
  }

  ListState sorted(@Nullable Sorting sorting) {
    return with(SORT, sorting == null ? null : sorting.toString());
  }

  ListState showing(List<String> columns) {
    return with(COLUMNS, columns.isEmpty() ? null : String.join(",", columns));
  }

  /// The saved view it comes from; null if from none.
  @Nullable UUID view() {
    return first(VIEW).filter(id -> !id.equals(ALL)).map(ListState::uuid).orElse(null);
  }

  /// Whether the address leaves to us what to show.
  boolean isOpen() {
    return parameters.keySet().stream().noneMatch(ListState::isOurs);
  }

  /// Whether the address names a view and says nothing more.
  boolean isViewOnly() {
    return view() != null && asView().isEmpty();
  }

  /// What a saved view keeps of it, always in the same order.
  String asView() {
    return parameters.entrySet().stream()
        .filter(parameter -> isOurs(parameter.getKey()) && !parameter.getKey().equals(VIEW))
        .map(parameter ->
            new QueryParameters(Map.of(parameter.getKey(), parameter.getValue())).getQueryString())
        .collect(Collectors.joining("&"));
  }

  /// What a saved view shows.
  ListState opening(ViewRow view) {
    var opened = new TreeMap<>(QueryParameters.fromString(view.query()).getParameters());
    opened.keySet().removeIf(name -> !isOurs(name));
    parameters.forEach((name, value) -> {
      if (!isOurs(name)) {
        opened.put(name, value);
      }
    });
    return new ListState(opened).viewing(view.id().value());
  }

  /// All there is, also for those who prefer a view.
  ListState all() {
    var rest = new TreeMap<>(parameters);
    rest.keySet().removeIf(ListState::isOurs);
    return new ListState(rest).with(VIEW, ALL);
  }

  ListState viewing(@Nullable UUID view) {
    return with(VIEW, view == null ? ALL : view.toString());
  }

  private static boolean isOurs(String name) {
    return name.equals(SEARCH)
        || name.equals(SORT)
        || name.equals(COLUMNS)
        || name.equals(VIEW)
        || name.startsWith(FILTER);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /// Whether both ask for the same rows, in whatever order.
  boolean isNarrowedAs(ListState other) {
    return narrowing().equals(other.narrowing());
  }

  private Map<String, List<String>> narrowing() {
    var narrowing = new TreeMap<>(parameters);
    narrowing.keySet().removeIf(name -> !name.equals(SEARCH) && !name.startsWith(FILTER));
    return narrowing;
  }

  /// Without search and filters.
  ListState unfiltered() {
    var rest = new TreeMap<>(parameters);
    rest.keySet().removeIf(name -> name.equals(SEARCH) || name.startsWith(FILTER));
    return new ListState(rest);
  }

  private ListState with(String parameter, @Nullable String value) {
    var changed = new TreeMap<>(parameters);
    if (value == null || value.isBlank()) {
      changed.remove(parameter);
    } else {
      changed.put(parameter, List.of(value));
    }
    return new ListState(changed);
  }

  private Optional<String> first(String parameter) {
    return parameters.getOrDefault(parameter, List.of()).stream().findFirst();
  }

  private <V> @Nullable V read(String name, Function<String, V> reader) {
    var value = value(name);
    try {
      return value == null ? null : reader.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      return null;
    }
  }
}
