package app.forecourt.notifications;

import app.forecourt.vocabulary.Required;
import java.util.Map;

/// How somebody wants to hear of things from now on.
///
/// @param digest whether he gets a digest every morning
/// @param language of his letters, `zh-CN` or `en`
/// @param channels by kind; what is not there stays as it is
public record NewSettings(
    boolean digest, String language, Map<NotificationKind, Channel> channels) {

  public NewSettings {
    Required.value("language", language);
    channels = Map.copyOf(Required.value("channels", channels));
  }
}
