package app.forecourt.identity;

import java.util.UUID;

/// What a client needs to fetch access, just made.
///
/// @param clientSecret `fcs_` and 43 characters; kept only as a hash
public record IssuedClient(UUID clientId, String clientSecret) {}
