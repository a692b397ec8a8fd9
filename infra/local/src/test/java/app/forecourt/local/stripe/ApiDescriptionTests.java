package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApiDescriptionTests {

  private final ApiDescription stripe = ApiDescription.in(StandIn.requireFolder());

  @Test
  void whatIsOfferedIsStripesToo() {
    try (var sandbox = StripeSandbox.start(StripeSandbox.Settings.usual())) {
      var unknown = new ArrayList<String>();
      var parameters = 0;
      for (var operation : sandbox.operations().all()) {
        if (!stripe.has(operation)) {
          unknown.add(operation.method() + " " + operation.template());
        }
        for (var word : operation.parameters().words()) {
          parameters++;
          if (!word.equals("expand[]") && !stripe.takes(operation, word)) {
            unknown.add(operation.method() + " " + operation.template() + ": " + word);
          }
        }
      }

      assertThat(unknown).isEmpty();
      System.out.printf(
          "Stripe's description: %d operations and %d parameters of the sandbox, 0 unknown%n",
          sandbox.operations().all().size(), parameters);
    }
  }

  @Test
  void everyObjectAndEventIsAsStripeDescribesIt() throws StripeException {
    try (var shop = new Shop()) {
      new Story(
              shop.sandbox.address(),
              shop,
              shop::daysPass,
              (customer, good) ->
                  shop.turn(
                      "customers/" + customer + "/card",
                      "{\"behaviour\":\"%s\"}".formatted(good ? "good" : "declining")))
          .told();
      var objects = new ArrayList<JsonObject>();
      JsonParser.parseString(shop.call("GET", "/_sandbox/objects", "").body())
          .getAsJsonObject()
          .getAsJsonArray("objects")
          .forEach(object -> objects.add(object.getAsJsonObject()));
      shop.stripe
          .v1()
          .events()
          .list(EventListParams.builder().setLimit(100L).build())
          .autoPagingIterable()
          .forEach(event -> objects.add(json(event)));

      var differences = new TreeSet<String>();
      objects.forEach(object -> differences.addAll(stripe.differences(object)));

      assertThat(differences).isEmpty();
      assertThat(objects).hasSizeGreaterThan(50);
      System.out.printf(
          "Stripe's description: %d objects and events of the sandbox, 0 differences%n",
          objects.size());
    }
  }

  private static JsonObject json(Event event) {
    return JsonParser.parseString(event.getDataObjectDeserializer().getRawJson()).getAsJsonObject();
  }
}
