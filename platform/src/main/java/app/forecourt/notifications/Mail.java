package app.forecourt.notifications;

import java.util.UUID;

/// An e-mail as it goes out.
///
/// @param id the same when it is sent again, so that mail servers know it for the same
/// @param settings the address at which he says how he wants to hear of things
record Mail(UUID id, String to, String subject, String text, String html, String settings) {}
