package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/// Puts whole objects where an answer has only their ids, as `expand[]` asks. Source:
/// docs.stripe.com/expand
final class Expansion {

  private static final int DEEPEST = 4;

  private final Account account;

  Expansion(Account account) {
    this.account = account;
  }

  /// @param paths such as `latest_invoice.customer` or `data.customer`
  void apply(Fields answer, List<String> paths) {
    for (var path : paths) {
      var names = List.of(path.split("\\."));
      if (names.size() > DEEPEST + (names.contains("data") ? 1 : 0)) {
        throw StripeError.invalid(
            "You cannot expand more than 4 levels of a property. Property: " + path, null, null);
      }
      expand(answer.json(), names, path);
    }
  }

  private void expand(JsonElement element, List<String> names, String path) {
    if (names.isEmpty()) {
      return;
    }
    if (element instanceof JsonArray array) {
      array.forEach(each -> expand(each, names, path));
    } else if (element instanceof JsonObject object) {
      var name = names.getFirst();
      if (name.equals("line_items") && new Fields(object).is("object", "checkout.session")) {
        object.add("line_items", lines(new Fields(object)).json());
      }
      if (!object.has(name)) {
        throw StripeError.invalid(
            "This property cannot be expanded (" + path + ").", null, "expand");
      }
      var value = object.get(name);
      if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
        account
            .find(value.getAsString())
            .ifPresent(found -> object.add(name, found.shown().json()));
      }
      expand(object.get(name), names.subList(1, names.size()), path);
    }
  }

  private Fields lines(Fields session) {
    return Lists.page(
        account.require("checkout.session", session.id()).rows("_lines"),
        new Fields().with("limit", 100),
        "/v1/checkout/sessions/" + session.id() + "/line_items");
  }
}
