package app.forecourt.organization;

import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The permission matrix of `permissions.csv`: a row per [Action], a column per [Role], cells as
/// people write them, e.g. `w·T`, `a2·T`, `r·St masked`. Source: domain/roles.md E.2.
final class Matrix {

  private static final Pattern CELL =
      Pattern.compile(
          "(?<verbs>[rwax]+)(?<band>[1-4])?·(?<reach>[\\p{L}]+)(?<note>,? [^/]*?)?(?: / (?<more>[rwax]+))?");
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private final Map<Action, Map<Role, Cell>> cells = new EnumMap<>(Action.class);

  /// What one role may do of one action.
  ///
  /// @param band the highest discount band that may be approved; 0 for none
  /// @param note what else the cell says, e.g. `masked`
  record Cell(Set<Verb> verbs, Reach reach, int band, String note) {

    static final Cell NONE = new Cell(Set.of(), Reach.SELF, 0, "");

    boolean allows(Verb verb) {
      return verbs.contains(verb);
    }

    boolean masked() {
      return note.contains("masked") || note.contains("last-4");
    }

    /// Whoever writes or approves something sees it, too.
    static Cell of(String text) {
      if (text.equals("–")) {
        return NONE;
      }
      var cell = CELL.matcher(text);
      if (!cell.matches()) {
        throw new IllegalStateException("permissions.csv: cannot read '" + text + "'");
      }
      var verbs = EnumSet.noneOf(Verb.class);
      var letters = cell.group("verbs") + Objects.requireNonNullElse(cell.group("more"), "");
      for (var letter : letters.toCharArray()) {
        switch (letter) {
          case 'r' -> verbs.add(Verb.READ);
          case 'w' -> verbs.addAll(Set.of(Verb.READ, Verb.WRITE));
          case 'a' -> verbs.addAll(Set.of(Verb.READ, Verb.APPROVE));
          default -> verbs.add(Verb.EXPORT);
        }
      }
      return new Cell(
          verbs,
          reach(cell.group("reach")),
          cell.group("band") == null ? 0 : Integer.parseInt(cell.group("band")),
          Objects.requireNonNullElse(cell.group("note"), "").strip());
    }

    /// A lead clerk's *queue* is what is his and what is nobody's: the store's, whose leads he may
    /// see anyway. *Job* and *claim* lead to a customer through the document only, so nothing but
    /// one's own is seen otherwise. *Own* and *not own* are told apart by whoever holds the record.
    private static Reach reach(String word) {
      return switch (word) {
        case "S", "P", "job", "claim" -> Reach.SELF;
        case "T" -> Reach.TEAM;
        case "D" -> Reach.DEPARTMENT;
        case "St", "queue", "visits", "own", "not" -> Reach.STORE;
        case "R" -> Reach.REGION;
        case "G" -> Reach.GROUP;
        default -> throw new IllegalStateException("permissions.csv: no reach '" + word + "'");
      };
    }
  }

  private Matrix(String text) {
    var lines = text.strip().lines().toList();
    var columns = COMMA.split(lines.getFirst());
    for (var line : lines.subList(1, lines.size())) {
      var fields = COMMA.split(line);
      var row = new EnumMap<Role, Cell>(Role.class);
      for (var column = 1; column < columns.length; column++) {
        row.put(role(columns[column]), Cell.of(fields[column].replace("\"", "")));
      }
      cells.put(Action.valueOf(fields[0]), row);
    }
  }

  static Matrix read() {
    try (var file = Objects.requireNonNull(Matrix.class.getResourceAsStream("permissions.csv"))) {
      return new Matrix(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Cell cell(Action action, Role role) {
    return Objects.requireNonNull(Objects.requireNonNull(cells.get(action)).get(role));
  }

  static Role role(String code) {
    for (var role : Role.values()) {
      if (role.code().equals(code)) {
        return role;
      }
    }
    throw new IllegalStateException("permissions.csv: no role " + code);
  }
}
