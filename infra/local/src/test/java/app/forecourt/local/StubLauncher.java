package app.forecourt.local;

/// The launcher as a process of its own, with [StubChild] for what it starts.
final class StubLauncher {

  private StubLauncher() {}

  public static void main(String[] arguments) {
    Launcher.launch(_ -> StubChild.wellAndGood());
  }
}
