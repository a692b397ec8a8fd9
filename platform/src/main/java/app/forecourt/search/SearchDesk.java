package app.forecourt.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.forecourt.customers.CustomerId;
import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.EmployeeId;
import app.forecourt.search.RecentSql.Recent;
import app.forecourt.vocabulary.Required;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where one asks for anything in the group by what one remembers of it.
///
/// Each kind of thing is asked of its own module, so that everybody finds what he would find in its
/// list, and nothing else.
@Service
@Transactional(readOnly = true)
public class SearchDesk {

  /// The most of each kind that can be asked for.
  public static final int MOST = 20;

  private static final int LONGEST = 100;

  private final List<Source> sources;
  private final RecentSql recents;

  SearchDesk(List<Source> sources, RecentSql recents) {
    this.sources = sources.stream().sorted(Comparator.comparing(Source::kind)).toList();
    this.recents = recents;
  }

  /// Customers by part of the name, pinyin, initials, the end of the telephone number, plate or
  /// VIN; their orders and open opportunities; cars by the end of the VIN, orders by the end of the
  /// number, leads by name and number, colleagues by name. Kind by kind; nothing for less than two
  /// characters.
  ///
  /// @param most of each kind, at most [#MOST]
  public List<Hit> find(String text, int most) {
    CurrentMember.require();
    var typed = Required.optional("text", text, LONGEST).orElse("");
    if (typed.codePointCount(0, typed.length()) < 2) {
      return List.of();
    }
    var limit = Math.clamp(most, 1, MOST);
    var hits = new ArrayList<Hit>();
    for (var source : sources) {
      if (source.isOpen()) {
        hits.addAll(source.find(new Asked(typed, customers(hits), limit)));
      }
    }
    return hits;
  }

  /// What the present member looked at last and may still see, the latest first.
  public List<Hit> recent(int most) {
    var latest = recents.of(self(), Math.clamp(most, 1, MOST));
    var ids = latest.stream().collect(groupingBy(Recent::kind, mapping(Recent::id, toList())));
    var hits =
        sources.stream()
            .filter(Source::isOpen)
            .flatMap(source ->
                Stream.ofNullable(ids.get(source.kind())).flatMap(of -> source.these(of).stream()))
            .collect(toMap(hit -> new Recent(hit.kind(), hit.id()), hit -> hit));
    return latest.stream().map(hits::get).filter(Objects::nonNull).toList();
  }

  /// The present member looks at something; it is the first of [#recent] now.
  ///
  /// @throws NoSuchHit if there is no such thing, or it is out of sight
  @Transactional
  public void lookedAt(HitKind kind, UUID id) {
    Required.value("kind", kind);
    var isSeen =
        sources.stream()
            .filter(source -> source.kind() == kind && source.isOpen())
            .anyMatch(source -> !source.these(List.of(Required.value("id", id))).isEmpty());
    if (!isSeen) {
      throw new NoSuchHit();
    }
    recents.remember(self(), kind, id, MOST);
  }

  /// Customers come first, so those who were found are known to what comes after.
  private static List<CustomerId> customers(List<Hit> found) {
    return found.stream()
        .filter(hit -> hit.kind() == HitKind.CUSTOMER)
        .map(hit -> new CustomerId(hit.id()))
        .toList();
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}
