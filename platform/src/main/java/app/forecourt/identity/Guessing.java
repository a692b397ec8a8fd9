package app.forecourt.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/// How soon a password is guessed: those of known breaches first, then words, names, dates and keys
/// side by side, also reversed or with digits for letters.
final class Guessing {

  private static final double FIRST_GUESSES = 1_000_000;

  /// Longer ones are not weaker, but take long to judge.
  private static final int JUDGED = 64;

  private static final Zxcvbn GUESSER = new Zxcvbn();

  private Guessing() {}

  /// @param login whose parts are guessed first
  static boolean isEasy(String password, String login) {
    var judged = password.substring(0, Math.min(password.length(), JUDGED));
    var known = List.of((login + "@forecourt").split("[@.]"));
    return GUESSER.measure(judged, known).getGuesses() < FIRST_GUESSES;
  }
}
