package app.forecourt.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client to be registered.
///
/// @param name what it is for
/// @param scopes what it may ask for, e.g. `customers:read`
/// @param expires null if it does not
/// @param grant the role, and its holder, that it works in; null for the one its maker acts in
public record NewClient(
    String name, Set<String> scopes, @Nullable Instant expires, @Nullable UUID grant) {}
