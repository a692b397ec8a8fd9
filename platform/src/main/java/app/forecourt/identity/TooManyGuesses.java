package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Too many wrong passwords were typed for an account from one address; the right one is not tried
/// either until some minutes have passed.
public class TooManyGuesses extends Refusal {

  private final int minutes;

  /// @param minutes after which to try again
  TooManyGuesses(int minutes) {
    super(Kind.UNAVAILABLE, minutes);
    this.minutes = minutes;
  }

  public int minutes() {
    return minutes;
  }
}
