package app.forecourt.identity;

/// Between the password and the code went too much time, or too many wrong codes.
public class SignInTookTooLong extends SignInRefused {

  SignInTookTooLong() {}
}
