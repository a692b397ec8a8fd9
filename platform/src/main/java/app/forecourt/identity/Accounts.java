package app.forecourt.identity;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// The sign-ins of everybody, over all groups: an e-mail address, a name and a password.
@Service
public class Accounts {

  /// Opens an account, or finds the one of that address.
  ///
  /// @throws NotAnEmail if `email` is no address
  /// @throws WeakPassword if `password` is shorter than 10 or longer than 200 characters, or is the
  ///   address
  /// @throws EmailKnown if the address has an account already and `password` is not its password
  public AccountId signUp(String email, String name, String password) {
    throw new UnsupportedOperationException();
  }

  public Optional<AccountId> byEmail(String email) {
    throw new UnsupportedOperationException();
  }
}
