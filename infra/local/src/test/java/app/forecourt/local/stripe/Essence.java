package app.forecourt.local.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.net.ApiResource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What of an answer must be the same wherever it comes from: the named fields, with ids reduced to
/// their kind and moments and addresses to the fact that they are there.
final class Essence {

  private static final Pattern ID =
      Pattern.compile("(cus|prod|price|cs_test|sub|si|in|il|ii|evt|bps|bpc|pm|upcoming_in)_.+");
  private static final long MOMENT = 1_500_000_000;

  private Essence() {}

  /// One line per path, `path = value`; a path through an array gives its values sorted, since the
  /// order of invoice lines is nobody's promise.
  static List<String> of(ApiResource answer, String... paths) {
    var json = ApiResource.GSON.toJsonTree(answer).getAsJsonObject();
    if (answer.getLastResponse() != null) {
      json = JsonParser.parseString(answer.getLastResponse().body()).getAsJsonObject();
    }
    return of(json, paths);
  }

  static List<String> of(JsonObject json, String... paths) {
    var lines = new ArrayList<String>();
    for (var path : paths) {
      var values = new ArrayList<String>();
      collect(json, List.of(path.split("\\.")), values);
      values.sort(String::compareTo);
      lines.add(path + " = " + String.join(", ", values));
    }
    return lines;
  }

  private static void collect(JsonElement element, List<String> names, List<String> values) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, names, values));
    } else if (names.isEmpty()) {
      values.add(reduced(element));
    } else if (element.isJsonObject()) {
      var object = element.getAsJsonObject();
      var next = object.has(names.getFirst()) ? object.get(names.getFirst()) : JsonNull.INSTANCE;
      collect(next, names.subList(1, names.size()), values);
    } else {
      values.add("null");
    }
  }

  private static String reduced(JsonElement element) {
    if (!element.isJsonPrimitive()) {
      return element.toString();
    }
    var value = element.getAsJsonPrimitive();
    if (value.isNumber()) {
      return value.getAsLong() > MOMENT ? "a moment" : value.getAsString();
    }
    var text = value.getAsString();
    if (text.startsWith("http://127.0.0.1:")) {
      return "an address";
    }
    var id = ID.matcher(text);
    return id.matches() ? id.group(1) + "_…" : text;
  }
}
