package app.forecourt.testing;

import app.forecourt.identity.Role;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The permission matrix, read a second time and in another way than the product reads it: what
/// tests hold against what the product does.
public final class RoleTable {

  private final Map<String, String> cells;

  /// Where something is, seen from somebody in a [TestOrganization], from his own desk to another
  /// group.
  public enum Where {
    OWN,
    TEAM_MATE,
    OWN_STORE,
    OTHER_STORE,
    OTHER_REGION,
    OTHER_GROUP
  }

  private RoleTable(Map<String, String> cells) {
    this.cells = cells;
  }

  public static RoleTable read() {
    try (var file =
        Objects.requireNonNull(Permissions.class.getResourceAsStream("permissions.csv"))) {
      var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      var cells = new HashMap<String, String>();
      var roles = fields(lines[0]);
      for (var line : Arrays.asList(lines).subList(1, lines.length)) {
        var fields = fields(line);
        for (var column = 1; column < roles.size(); column++) {
          cells.put(fields.getFirst() + " " + roles.get(column), fields.get(column));
        }
      }
      return new RoleTable(cells);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// How many cells there are.
  public int size() {
    return cells.size();
  }

  public Set<String> actions() {
    return cells.keySet().stream()
        .map(cell -> cell.substring(0, cell.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  /// What the cell says, e.g. `w·T`.
  public String cell(String action, Role role) {
    return Objects.requireNonNull(cells.get(action + " " + role.code()), action);
  }

  /// The highest discount band (1 to 4) that the role approves; 0 for none.
  public int band(Role role) {
    var text = cell("DISCOUNT", role);
    return text.matches("a[1-4]·.*") ? text.charAt(1) - '0' : 0;
  }

  /// Whether somebody of that role may do this with something that is there.
  public boolean allows(Role role, String action, Verb verb, Where where) {
    var text = cell(action, role);
    if (!text.contains("·") || where == Where.OTHER_GROUP) {
      return false;
    }
    var letters = text.substring(0, text.indexOf('·'));
    if (text.contains(" / ")) {
      letters += text.substring(text.indexOf(" / "));
    }
    return grants(letters, verb) && where.compareTo(widest(text)) <= 0;
  }

  /// Whether somebody of that role has these rights there.
  ///
  /// @param rights e.g. `ORDER:r & ALLOCATION:wa | AUDIT_LOG:r`: those joined by `&` all of them,
  ///   of the letters behind a colon any; `SELF` is whoever it is about
  public boolean allows(Role role, String rights, Where where) {
    return Arrays.stream(rights.split("\\|"))
        .anyMatch(way ->
            Arrays.stream(way.split("&")).allMatch(right -> has(role, right.strip(), where)));
  }

  private boolean has(Role role, String right, Where where) {
    if (right.equals("SELF")) {
      return where == Where.OWN;
    }
    var colon = right.indexOf(':');
    return right
        .substring(colon + 1)
        .chars()
        .anyMatch(letter -> allows(role, right.substring(0, colon), verb((char) letter), where));
  }

  private static Verb verb(char letter) {
    return switch (letter) {
      case 'r' -> Verb.READ;
      case 'w' -> Verb.WRITE;
      case 'a' -> Verb.APPROVE;
      case 'x' -> Verb.EXPORT;
      default -> throw new IllegalArgumentException("no verb '" + letter + "'");
    };
  }

  private static boolean grants(String letters, Verb verb) {
    return switch (verb) {
      case READ -> letters.contains("r") || letters.contains("w") || letters.contains("a");
      case WRITE -> letters.contains("w");
      case APPROVE -> letters.contains("a");
      case EXPORT -> letters.contains("x");
    };
  }

  private static Where widest(String text) {
    return switch (text.substring(text.indexOf('·') + 1).split("[ ,]", 2)[0]) {
      case "S", "P", "job", "claim" -> Where.OWN;
      case "T" -> Where.TEAM_MATE;
      case "R" -> Where.OTHER_STORE;
      case "G" -> Where.OTHER_REGION;
      default -> Where.OWN_STORE;
    };
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var letter : line.strip().toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
