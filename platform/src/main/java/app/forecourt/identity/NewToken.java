package app.forecourt.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token to be made.
///
/// @param name what it is for
/// @param expires null for a year from now
/// @param grant the role, and its holder, that it works in; null for the one its maker acts in
public record NewToken(
    String name, Set<TokenScope> scopes, @Nullable Instant expires, @Nullable UUID grant) {}
