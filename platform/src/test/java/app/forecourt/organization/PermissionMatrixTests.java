package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.RoleTable;
import app.forecourt.testing.RoleTable.Where;
import app.forecourt.testing.TestOrganization;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Asks for every cell of the matrix and every verb at six places from one's own desk to another
/// group.
@AsTenant
@SpringBootTest
class PermissionMatrixTests {

  @Autowired Permissions permissions;
  @Autowired TestOrganization organization;

  @Test
  void allowsExactlyWhatTheMatrixSays() {
    var matrix = RoleTable.read();
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
        for (var verb : Verb.values()) {
          for (var place : Where.values()) {
            if (place == Where.TEAM_MATE && !isInTheTeam(role)) {
              continue;
            }
            var expected = matrix.allows(role, action.name(), verb, place);
            asked++;
            allowed += expected ? 1 : 0;
            if (answer(member, action, verb, place, mate, stranger) != expected) {
              wrong.add(
                  "%s %s %s at %s: '%s'"
                      .formatted(role, verb, action, place, matrix.cell(action.name(), role)));
            }
          }
        }
      }
    }
    System.out.printf(
        "permission matrix: %d roles, %d actions, %d questions, %d allowed, %d wrong%n",
        Role.values().length, Action.values().length, asked, allowed, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(matrix.size()).isEqualTo(Role.values().length * Action.values().length);
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
  }

  private <R> R inRole(Role role, Supplier<R> question) {
    return organization.as(role, question);
  }

  private boolean answer(
      Member member, Action action, Verb verb, Where place, EmployeeId mate, EmployeeId stranger) {
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
}
