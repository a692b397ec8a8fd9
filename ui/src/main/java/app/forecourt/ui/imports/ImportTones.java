package app.forecourt.ui.imports;

import app.forecourt.imports.ImportState;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Effect;

/// Which colour says what.
final class ImportTones {

  private ImportTones() {}

  static Tone of(ImportState state) {
    return switch (state) {
      case MAPPING, CHECKED -> Tone.WAITING;
      case CHECKING, RUNNING -> Tone.INFO;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }

  static Tone of(Effect effect) {
    return switch (effect) {
      case NEW -> Tone.GOOD;
      case CHANGED -> Tone.INFO;
      case UNCHANGED -> Tone.NEUTRAL;
      case REFUSED -> Tone.BAD;
    };
  }
}
