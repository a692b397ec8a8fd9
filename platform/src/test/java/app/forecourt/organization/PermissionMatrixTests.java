package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Reads the matrix a second time, in another way, and asks for every cell and every verb at six
/// places from one's own desk to another group.
@AsTenant
@SpringBootTest
class PermissionMatrixTests {

  @Autowired Permissions permissions;
  @Autowired TestOrganization organization;

  private enum Place {
    OWN,
    TEAM_MATE,
    OWN_STORE,
    OTHER_STORE,
    OTHER_REGION,
    OTHER_GROUP
  }

  @Test
  void allowsExactlyWhatTheMatrixSays() throws IOException {
    var cells = cells();
    var asked = 0;
    var allowed = 0;
    var wrong = new ArrayList<String>();
    var stranger = new EmployeeId(organization.member(Role.RECEPTION).employee());
    for (var role : Role.values()) {
      var member = organization.member(role);
      var mate =
          organization.employee(
              role == Role.SALES_MANAGER ? Role.SALES_CONSULTANT : Role.SALES_MANAGER);
      for (var action : Action.values()) {
        var text = Objects.requireNonNull(cells.get(action.name() + " " + role.code()));
        for (var verb : Verb.values()) {
          for (var place : Place.values()) {
            if (place == Place.TEAM_MATE && !isInTheTeam(role)) {
              continue;
            }
            var expected = isAllowed(text, verb, place);
            asked++;
            allowed += expected ? 1 : 0;
            if (answer(member, action, verb, place, mate, stranger) != expected) {
              wrong.add("%s %s %s at %s: '%s'".formatted(role, verb, action, place, text));
            }
          }
        }
      }
    }
    System.out.printf(
        "permission matrix: %d roles, %d actions, %d questions, %d allowed, %d wrong%n",
        Role.values().length, Action.values().length, asked, allowed, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(cells).hasSize(Role.values().length * Action.values().length);
  }

  @Test
  void readsBandsAndMasks() {
    assertThat(inRole(Role.SALES_CONSULTANT, permissions::discountBand)).isEqualTo(1);
    assertThat(inRole(Role.SALES_MANAGER, permissions::discountBand)).isEqualTo(2);
    assertThat(inRole(Role.SALES_DIRECTOR, permissions::discountBand)).isEqualTo(3);
    assertThat(inRole(Role.GENERAL_MANAGER, permissions::discountBand)).isEqualTo(4);
    assertThat(inRole(Role.FINANCE, permissions::discountBand)).isZero();
    assertThat(inRole(Role.SALES_DIRECTOR, permissions::seesCost)).isTrue();
    assertThat(inRole(Role.SALES_MANAGER, permissions::seesCost)).isFalse();
    assertThat(inRole(Role.RECEPTION, permissions::seesCost)).isFalse();
    assertThat(inRole(Role.SALES_CONSULTANT, permissions::seesPhones)).isTrue();
    assertThat(inRole(Role.GROUP_ADMIN, permissions::seesPhones)).isFalse();
    assertThat(inRole(Role.RECEPTION, permissions::seesPhones)).isFalse();
    assertThat(inRole(Role.SALES_MANAGER, permissions::exportsMasked)).isTrue();
    assertThat(inRole(Role.GENERAL_MANAGER, permissions::exportsMasked)).isFalse();
  }

  private <R> R inRole(Role role, Supplier<R> question) {
    return organization.as(role, question);
  }

  private boolean answer(
      Member member, Action action, Verb verb, Place place, EmployeeId mate, EmployeeId stranger) {
    var self = new EmployeeId(member.employee());
    return switch (place) {
      case OWN -> passes(member, action, verb, organization.store(), self);
      case TEAM_MATE -> passes(member, action, verb, organization.store(), mate);
      case OWN_STORE ->
          passes(
              member,
              action,
              verb,
              organization.store(),
              self.equals(stranger) ? organization.employee(Role.TECHNICIAN) : stranger);
      case OTHER_STORE -> passes(member, action, verb, organization.otherStore(), stranger);
      case OTHER_REGION -> passes(member, action, verb, organization.farStore(), stranger);
      case OTHER_GROUP ->
          passes(
              new Member(
                  new TenantId(TimeOrderedId.next()),
                  member.account(),
                  member.employee(),
                  member.name(),
                  member.login(),
                  member.acting(),
                  member.roles()),
              action,
              verb,
              organization.store(),
              self);
    };
  }

  private boolean passes(Member member, Action action, Verb verb, StoreId store, EmployeeId owner) {
    return CurrentMember.call(
        member,
        () -> {
          try {
            permissions.require(action, verb, store, owner);
            return true;
          } catch (NotPermitted refused) {
            return false;
          }
        });
  }

  private static boolean isInTheTeam(Role role) {
    return role == Role.SALES_MANAGER || role == Role.SALES_CONSULTANT;
  }

  private static boolean isAllowed(String text, Verb verb, Place place) {
    if (!text.contains("·") || place == Place.OTHER_GROUP) {
      return false;
    }
    var letters = text.substring(0, text.indexOf('·'));
    if (text.contains(" / ")) {
      letters += text.substring(text.indexOf(" / "));
    }
    var grants =
        switch (verb) {
          case READ -> letters.contains("r") || letters.contains("w") || letters.contains("a");
          case WRITE -> letters.contains("w");
          case APPROVE -> letters.contains("a");
          case EXPORT -> letters.contains("x");
        };
    var where = text.substring(text.indexOf('·') + 1).split("[ ,]", 2)[0];
    var widest =
        switch (where) {
          case "S", "P", "job", "claim" -> Place.OWN;
          case "T" -> Place.TEAM_MATE;
          case "R" -> Place.OTHER_STORE;
          case "G" -> Place.OTHER_REGION;
          default -> Place.OWN_STORE;
        };
    return grants && place.compareTo(widest) <= 0;
  }

  private static Map<String, String> cells() throws IOException {
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
      return cells;
    }
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
