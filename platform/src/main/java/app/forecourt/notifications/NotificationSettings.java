package app.forecourt.notifications;

import java.util.Map;

/// How somebody wants to hear of things.
///
/// @param letters whether this installation can send e-mail at all
/// @param email where letters go; empty if he is no member
/// @param digest whether he gets a digest every morning
/// @param language of his letters, `zh-CN` or `en`
/// @param channels by kind; every kind is there
/// @param calendar whether there is an address under which his calendar is to be had
public record NotificationSettings(
    boolean letters,
    String email,
    boolean digest,
    String language,
    Map<NotificationKind, Channel> channels,
    boolean calendar) {}
