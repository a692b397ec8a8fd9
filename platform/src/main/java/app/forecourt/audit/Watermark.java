package app.forecourt.audit;

import app.forecourt.identity.Role;
import java.time.Instant;
import java.util.UUID;

/// What a file that left the system says of its origin.
///
/// @param group the name of the dealer group
/// @param export under which the log knows it
public record Watermark(String group, String who, Role role, Instant at, UUID export) {}
