package app.forecourt.bench;

import app.forecourt.local.Port;
import java.util.List;

/// What the way through the gateway adds: the same calls at the node and through it, one after the
/// other.
final class GatewayBenchmark implements Benchmark {

  private static final int CALLS = 1_000;
  private static final double MOST_MS_ADDED = 10;

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public boolean run() {
    var installation = Installation.get();
    var straight = installation.caller("SALES_CONSULTANT", Port.NODE);
    var through = installation.caller("SALES_CONSULTANT", Port.GATEWAY);
    var store = straight.get("/api/v1/stores").field("id");
    System.out.println(Measured.heading());
    var isMet = true;
    for (var clients : List.of(1, 8)) {
      isMet &=
          compared(
              "list", clients, straight, through, caller -> caller.get("/api/v1/leads?limit=50"));
      isMet &=
          compared(
              "write",
              clients,
              straight,
              through,
              caller ->
                  caller.post(
                      "/api/v1/customers",
                      "{\"kind\":\"PERSON\",\"name\":\"过关\",\"store\":\"%s\",\"consent\":true}"
                          .formatted(store)));
    }
    return isMet;
  }

  private interface Call {
    void of(Caller caller);
  }

  private static boolean compared(
      String what, int clients, Caller straight, Caller through, Call call) {
    var installation = Installation.get();
    var without =
        Measured.of(
            what + " at the node",
            clients,
            CALLS,
            installation.meter("node-1"),
            _ -> call.of(straight));
    var with =
        Measured.of(
            what + " through the gateway",
            clients,
            CALLS,
            installation.meter("node-1", "gateway"),
            _ -> call.of(through));
    System.out.println(without.line(0));
    System.out.println(with.line(0));
    var added = with.p95Ms() - without.p95Ms();
    System.out.printf("%s, %d clients: the gateway adds %.2f ms at p95%n", what, clients, added);
    return added <= MOST_MS_ADDED;
  }
}
