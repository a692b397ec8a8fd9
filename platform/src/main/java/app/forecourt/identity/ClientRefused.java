package app.forecourt.identity;

/// A program is no client of this group, or does not know its secret; which of them is not told.
public class ClientRefused extends SignInRefused {

  ClientRefused() {}
}
