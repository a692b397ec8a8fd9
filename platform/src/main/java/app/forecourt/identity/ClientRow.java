package app.forecourt.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client as its owner sees it afterwards.
///
/// @param id its `client_id`
/// @param scopes what it may ask for, e.g. `customers:read`
/// @param hint the last four characters of its secret
/// @param previousUntil until when the secret before is good, too; null if it never was
/// @param expires null if it does not
/// @param lastUsed when it last fetched access
public record ClientRow(
    UUID id,
    String name,
    String owner,
    Role role,
    Set<String> scopes,
    String hint,
    @Nullable Instant previousUntil,
    @Nullable Instant expires,
    @Nullable Instant lastUsed) {}
