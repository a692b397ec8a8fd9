package app.forecourt.organization;

import app.forecourt.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Who sees how much of each [Field]: `fields.csv`, beside the matrix of actions.
final class FieldRights {

  private final Map<Field, Map<Role, Look>> looks = new EnumMap<>(Field.class);

  private FieldRights(String text) {
    var lines = text.strip().lines().map(line -> line.split(",")).toList();
    var columns = lines.getFirst();
    for (var cells : lines.subList(1, lines.size())) {
      var row = new EnumMap<Role, Look>(Role.class);
      for (var column = 1; column < columns.length; column++) {
        row.put(Matrix.role(columns[column]), Look.of(cells[column]));
      }
      looks.put(Field.valueOf(cells[0]), row);
    }
  }

  static FieldRights read() {
    try (var file = Objects.requireNonNull(FieldRights.class.getResourceAsStream("fields.csv"))) {
      return new FieldRights(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Look look(Field field, Role role) {
    return Objects.requireNonNull(Objects.requireNonNull(looks.get(field)).get(role));
  }
}
