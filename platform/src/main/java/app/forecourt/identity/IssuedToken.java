package app.forecourt.identity;

import java.time.Instant;
import java.util.UUID;

/// A token just made.
///
/// @param secret `fct_` and 43 characters; kept only as a hash
public record IssuedToken(UUID id, String secret, Instant expires) {}
