package app.forecourt.identity;

import java.time.Instant;
import java.util.UUID;

/// Where somebody is signed in.
///
/// @param device e.g. `Chrome · Windows`; empty if unknown
/// @param address the network address it began from
/// @param seen when it was last used, to the minute
/// @param current whether it is the one that asks
public record SessionRow(
    UUID id, String device, String address, Instant started, Instant seen, boolean current) {}
