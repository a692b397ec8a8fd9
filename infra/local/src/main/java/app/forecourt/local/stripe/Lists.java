package app.forecourt.local.stripe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pages of objects, the newest first. Source: docs.stripe.com/api/pagination and
/// docs.stripe.com/search
final class Lists {

  /// Parameters every list takes.
  static final String PARAMETERS = " limit:int starting_after ending_before ";

  /// Parameters of a list that can be narrowed by the time of creation.
  static final String CREATED =
      PARAMETERS + " created.gt:int created.gte:int created.lt:int created.lte:int ";

  private static final int USUAL_LIMIT = 10;
  private static final int HIGHEST_LIMIT = 100;
  private static final Pattern CLAUSE =
      Pattern.compile("(\\w+)(?:\\[['\"]([^'\"]+)['\"]])?\\s*:\\s*['\"]([^'\"]*)['\"]");

  private Lists() {}

  static Fields page(List<Fields> rows, Fields params, String url) {
    var limit = limit(params);
    var ids = rows.stream().map(Fields::id).toList();
    var from = params.find("starting_after").map(id -> place(ids, id, "starting_after") + 1);
    var before = params.find("ending_before").map(id -> place(ids, id, "ending_before"));
    var start = before.map(end -> Math.max(0, end - limit)).or(() -> from).orElse(0);
    var end = Math.min(before.orElse(rows.size()), start + limit);
    var more = before.isPresent() ? start > 0 : end < rows.size();
    return new Fields()
        .with("object", "list")
        .with("data", rows.subList(start, end).stream().map(Fields::shown).toList())
        .with("has_more", more)
        .with("url", url);
  }

  /// Where the objects fit every clause of the query, such as `metadata['group']:'x' AND
  /// email:'y'`. Unlike Stripe's own search, it also finds what was written a moment ago.
  static Fields search(List<Fields> rows, Fields params, String url) {
    var clauses = CLAUSE.matcher(params.text("query"));
    var found = rows;
    var understood = false;
    while (clauses.find()) {
      understood = true;
      var field = clauses.group(1);
      var key = Optional.ofNullable(clauses.group(2));
      var value = clauses.group(3);
      found =
          found.stream()
              .filter(row ->
                  key.map(name -> row.at(field).is(name, value))
                      .orElseGet(() -> row.is(field, value)))
              .toList();
    }
    if (!understood) {
      throw StripeError.invalid("We were unable to parse your search query.", null, "query");
    }
    var limit = limit(params);
    return new Fields()
        .with("object", "search_result")
        .with("data", found.stream().limit(limit).map(Fields::shown).toList())
        .with("has_more", found.size() > limit)
        .with("next_page", null)
        .with("url", url);
  }

  /// Whether the object was created within the bounds the request names.
  static boolean createdWithin(Fields object, Fields params) {
    var created = object.number("created");
    var bounds = params.at("created");
    return bounds.findNumber("gt").map(bound -> created > bound).orElse(true)
        && bounds.findNumber("gte").map(bound -> created >= bound).orElse(true)
        && bounds.findNumber("lt").map(bound -> created < bound).orElse(true)
        && bounds.findNumber("lte").map(bound -> created <= bound).orElse(true);
  }

  /// Whether the object has the value the request names for each of these fields.
  static boolean fits(Fields object, Fields params, String... names) {
    for (var name : names) {
      var wanted = params.value(name);
      if (wanted.isPresent() && !wanted.equals(object.value(name))) {
        return false;
      }
    }
    return true;
  }

  private static int limit(Fields params) {
    var limit = params.findNumber("limit").orElse((long) USUAL_LIMIT);
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw StripeError.invalid(
          "This value must be between 1 and 100.", "parameter_invalid_integer", "limit");
    }
    return limit.intValue();
  }

  private static int place(List<String> ids, String id, String parameter) {
    var place = ids.indexOf(id);
    if (place < 0) {
      throw StripeError.noSuch("object", id, parameter);
    }
    return place;
  }
}
