package app.forecourt.audit;

/// The last link of a chain. Noted elsewhere, it tells later whether the end was cut off meanwhile.
///
/// @param seq its place, which is also how many links there are
/// @param hash in hexadecimal digits
public record Head(long seq, String hash) {}
