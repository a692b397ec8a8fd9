package app.forecourt.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it.
///
/// @param name what he called it
/// @param lastUsed when it last signed him in; null if it never did
public record PasskeyRow(UUID id, String name, Instant created, @Nullable Instant lastUsed) {}
