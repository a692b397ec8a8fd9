package app.forecourt.identity;

/// The password typed to show that it is he is not his.
public class WrongPassword extends SignInRefused {

  WrongPassword() {}
}
