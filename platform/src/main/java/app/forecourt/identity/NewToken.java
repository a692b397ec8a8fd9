package app.forecourt.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token to be made.
///
/// @param name what it is for
/// @param expires null for a year from now
public record NewToken(String name, Set<TokenScope> scopes, @Nullable Instant expires) {}
