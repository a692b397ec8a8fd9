package app.forecourt.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Keys for programs that work for a member, in the role he acts in when he makes them.
@Service
public class ApiTokens {

  /// Makes a token for the present member.
  ///
  /// @return the token with its secret, shown this once
  public IssuedToken issue(NewToken token) {
    throw new UnsupportedOperationException();
  }

  public List<TokenRow> list() {
    throw new UnsupportedOperationException();
  }

  /// @throws NoSuchToken if there is none of that id
  public void revoke(UUID token) {
    throw new UnsupportedOperationException();
  }
}
