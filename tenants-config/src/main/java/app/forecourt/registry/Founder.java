package app.forecourt.registry;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Who signed the group up, and becomes its first administrator.
///
/// @param account the sign-in account, known to identity
/// @param storeNames names for the stores to begin with, as many as were subscribed; may be fewer
public record Founder(UUID account, String name, Locale language, List<String> storeNames) {}
