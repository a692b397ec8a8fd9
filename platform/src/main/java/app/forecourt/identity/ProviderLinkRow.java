package app.forecourt.identity;

import java.time.Instant;
import java.util.UUID;

/// Somebody who has come from the group's identity provider.
///
/// @param subject what the provider calls him
/// @param since when he first came
public record ProviderLinkRow(UUID id, String name, String login, String subject, Instant since) {}
