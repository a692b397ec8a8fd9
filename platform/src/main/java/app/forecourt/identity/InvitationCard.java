package app.forecourt.identity;

/// What an invited person sees before he accepts.
///
/// @param known whether the address has an account, so that its password is asked for rather than a
///   new one
public record InvitationCard(String email, String name, Role role, boolean known) {}
