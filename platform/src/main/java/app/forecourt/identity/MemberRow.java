package app.forecourt.identity;

import java.util.List;
import java.util.UUID;

/// Somebody who can sign in for the group.
///
/// @param active false once he was shut out
public record MemberRow(
    UUID account, UUID employee, String name, String login, boolean active, List<Acting> roles) {}
