package app.forecourt.identity;

import org.springframework.stereotype.Service;

/// The door of a group.
@Service
public class SignIn {

  /// The member of the bound group who has this login and password, in the first of his roles.
  ///
  /// @throws SignInRefused if there is none; an unknown login takes as long as a wrong password
  /// @throws TooManyAttempts if too many others wait to try this login from the same address
  public Member member(String login, String password) {
    throw new UnsupportedOperationException();
  }
}
