package app.forecourt.local;

/// A port of the local stack, the variable that moves it and where it is without one.
public enum Port {
  GATEWAY("FORECOURT_PORT", 8080),
  GATEWAY_MANAGEMENT("FORECOURT_GATEWAY_MANAGEMENT_PORT", 8090),
  NODE("FORECOURT_NODE_PORT", 8081),
  NODE_MANAGEMENT("FORECOURT_NODE_MANAGEMENT_PORT", 8091),
  POSTGRES("FORECOURT_POSTGRES_PORT", 15432),
  REDIS("FORECOURT_REDIS_PORT", 16379),
  STRIPE("FORECOURT_STRIPE_PORT", 12110);

  private final String variable;
  private final int usual;

  Port(String variable, int usual) {
    this.variable = variable;
    this.usual = usual;
  }

  public String variable() {
    return variable;
  }

  public int usual() {
    return usual;
  }
}
