package app.forecourt.ui.audit;

import static app.forecourt.ui.kit.Says.listed;
import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.joining;

import app.forecourt.audit.AuditChange;
import app.forecourt.audit.AuditNames;
import app.forecourt.audit.AuditRow;
import app.forecourt.organization.CarBrandId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.StoreId;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Says;
import app.forecourt.vocabulary.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says rows of the trail in words: fields by their names, people, stores and brands by theirs,
/// amounts and days as everywhere.
class Spoken {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int BRIEF = 40;

  private final Texts texts;
  private final Map<EmployeeId, String> people;
  private final Map<StoreId, String> stores;
  private final Map<CarBrandId, String> brands;
  private final Fmt fmt = Fmt.here();

  Spoken(Texts texts, Names names, Collection<AuditRow> rows) {
    this.texts = texts;
    people = names.employees(ids(rows, EmployeeId.class));
    stores = names.stores(ids(rows, StoreId.class));
    brands = names.brands(ids(rows, CarBrandId.class));
  }

  String entity(AuditRow row) {
    return entity(texts, row.entity());
  }

  static String entity(Texts texts, String name) {
    return AuditNames.of(texts, Says.language(), name);
  }

  /// The member, or the system with what it was doing.
  String who(AuditRow row) {
    if (row.by() != null) {
      return row.who();
    }
    return row.who().isEmpty() ? t("ui.audit.system") : t("ui.audit.system.job", row.who());
  }

  String field(AuditRow row, AuditChange change) {
    return AuditNames.of(texts, Says.language(), row.entity(), change.attribute());
  }

  String value(@Nullable Object value) {
    return switch (value) {
      case EmployeeId id -> people.getOrDefault(id, brief(id.toString()));
      case StoreId id -> stores.getOrDefault(id, brief(id.toString()));
      case List<?> many -> many.stream().map(this::value).collect(listed());
      case CarBrandId id -> brands.getOrDefault(id, brief(id.toString()));
      case String id when ID.matcher(id).matches() -> brief(id);
      case null, default -> fmt.any(value);
    };
  }

  /// `状态: 报价 → 谈判; 金额: ¥1.00 → ¥2.00`.
  String summary(AuditRow row) {
    return row.changes().stream()
        .map(change ->
            switch (row.kind()) {
              case CREATED -> "%s: %s".formatted(field(row, change), cut(change.after()));
              case REMOVED -> "%s: %s".formatted(field(row, change), cut(change.before()));
              case CHANGED ->
                  "%s: %s → %s"
                      .formatted(field(row, change), cut(change.before()), cut(change.after()));
            })
        .collect(joining("; "));
  }

  private String cut(@Nullable Object value) {
    var said = value(value);
    return said.length() <= BRIEF ? said : said.substring(0, BRIEF) + "…";
  }

  private static String brief(String id) {
    return id.substring(0, 8) + "…";
  }

  private static <I> List<I> ids(Collection<AuditRow> rows, Class<I> type) {
    return rows.stream()
        .flatMap(row -> row.changes().stream())
        .flatMap(change -> Stream.of(change.before(), change.after()))
        .filter(type::isInstance)
        .map(type::cast)
        .distinct()
        .toList();
  }
}
