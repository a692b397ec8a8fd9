package app.forecourt.identity;

import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Members", description = "Who may work for the group, and in which roles")
@RestController
@RequestMapping("/api/v1")
class MembersController {

  private final MembersDesk desk;

  /// The role to go on in.
  record Choice(UUID grant) {}

  /// A role for somebody.
  ///
  /// @param unit for which region, store or team; null for where he works, or the whole group
  record NewGrant(UUID employee, Role role, @Nullable UUID unit) {}

  MembersController(MembersDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/me")
  Me me() {
    return Me.of(CurrentMember.require());
  }

  @PostMapping("/me/acting")
  Me act(@RequestBody Choice choice) {
    return Me.of(desk.actAs(Required.value("grant", choice.grant())));
  }

  @GetMapping("/members")
  List<MemberRow> members() {
    return desk.members();
  }

  @PostMapping("/members/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  Invitation invite(@RequestBody NewMember somebody) {
    return desk.invite(somebody);
  }

  @PostMapping("/members/roles")
  @ResponseStatus(HttpStatus.CREATED)
  Acting grant(@RequestBody NewGrant wish) {
    return desk.grant(
        Required.value("employee", wish.employee()),
        Required.value("role", wish.role()),
        wish.unit());
  }

  @DeleteMapping("/members/roles/{grant}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID grant) {
    desk.revoke(grant);
  }

  @PostMapping("/members/{account}/shut-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void shutOut(@PathVariable UUID account) {
    desk.shutOut(new AccountId(account));
  }

  @PostMapping("/members/{account}/let-in")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void letIn(@PathVariable UUID account) {
    desk.letIn(new AccountId(account));
  }
}
