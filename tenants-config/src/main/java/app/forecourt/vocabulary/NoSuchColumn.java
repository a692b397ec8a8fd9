package app.forecourt.vocabulary;

/// A list was asked to sort by something it does not show.
public class NoSuchColumn extends Refusal {

  public NoSuchColumn(String column) {
    super(Kind.INVALID, column);
  }
}
