package app.forecourt.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who may work for the group, and in which roles.
@Service
public class MembersDesk {

  /// Invites somebody; the link is good once, for seven days.
  public Invitation invite(NewMember somebody) {
    throw new UnsupportedOperationException();
  }

  /// Makes `account` a member at once, without an invitation: the founder, and demo data.
  ///
  /// @param roles granted for where he works
  public Member add(AccountId account, UUID employee, Set<Role> roles) {
    throw new UnsupportedOperationException();
  }

  /// @param unit for which region, store or team; null for where he works, or the whole group
  public Acting grant(UUID employee, Role role, @Nullable UUID unit) {
    throw new UnsupportedOperationException();
  }

  public void revoke(UUID grant) {
    throw new UnsupportedOperationException();
  }

  public List<MemberRow> members() {
    throw new UnsupportedOperationException();
  }

  /// Goes on in another of the roles that the present member holds.
  ///
  /// @throws NoSuchGrant if he does not hold it
  public Member actAs(UUID grant) {
    throw new UnsupportedOperationException();
  }
}
