package app.forecourt.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token as its owner sees it afterwards.
///
/// @param hint its last four characters
public record TokenRow(
    UUID id,
    String name,
    String owner,
    Role role,
    Set<TokenScope> scopes,
    String hint,
    Instant expires,
    @Nullable Instant lastUsed) {}
