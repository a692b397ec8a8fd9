package app.forecourt.identity;

/// The present member's own account.
///
/// @param login the e-mail address
/// @param secondFactor whether codes of an app are asked for
/// @param secondFactorRequired whether the group requires them of one of his roles
/// @param recoveryCodes how many are left
public record AccountCard(
    String name,
    String login,
    boolean secondFactor,
    boolean secondFactorRequired,
    int recoveryCodes) {}
