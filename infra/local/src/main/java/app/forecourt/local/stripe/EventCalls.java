package app.forecourt.local.stripe;

/// What has happened, for a caller that reconciles instead of waiting for webhooks.
final class EventCalls {

  private final Account account;

  EventCalls(Account account) {
    this.account = account;
  }

  void offer(Operations operations) {
    operations.get("/v1/events", "type types[] delivery_success:bool" + Lists.CREATED, this::list);
    operations.get(
        "/v1/events/{id}",
        "",
        call ->
            account.events().stream()
                .filter(event -> event.id().equals(call.id()))
                .findFirst()
                .orElseThrow(() -> StripeError.noSuch("event", call.id())));
  }

  private Fields list(Operations.Call call) {
    var params = call.params();
    var types = params.texts("types");
    var rows =
        account.events().stream()
            .filter(event -> Lists.fits(event, params, "type"))
            .filter(event -> types.isEmpty() || types.contains(event.text("type")))
            .filter(event -> Lists.createdWithin(event, params))
            .filter(event ->
                !params.has("delivery_success")
                    || params.flag("delivery_success") == (event.number("pending_webhooks") == 0))
            .toList();
    return Lists.page(rows, params, "/v1/events");
  }
}
