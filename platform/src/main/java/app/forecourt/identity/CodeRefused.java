package app.forecourt.identity;

/// The code of the second factor is wrong, too old, or was used.
public class CodeRefused extends SignInRefused {

  CodeRefused() {}
}
