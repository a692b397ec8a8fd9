package app.forecourt.registry;

/// A group's picture, at most 200 kB.
///
/// @param type its media type: `image/png`, `image/jpeg` or `image/webp`
@SuppressWarnings(
    "ArrayRecordComponent") // handed from the database to the response, never compared
public record Logo(String type, byte[] image) {}
