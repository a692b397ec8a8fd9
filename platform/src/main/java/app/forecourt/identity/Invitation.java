package app.forecourt.identity;

import java.time.Instant;
import java.util.UUID;

/// The way in for somebody invited.
///
/// @param token the last part of the link he gets; shown once, kept only as a hash
public record Invitation(UUID id, String token, String email, Instant expires) {}
