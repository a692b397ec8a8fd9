package app.forecourt.identity;

import java.util.List;
import java.util.UUID;

/// The present member as the API shows him to himself.
record Me(
    UUID account, UUID employee, String name, String login, Acting acting, List<Acting> roles) {

  static Me of(Member member) {
    return new Me(
        member.account().value(),
        member.employee(),
        member.name(),
        member.login(),
        member.acting(),
        member.roles());
  }
}
