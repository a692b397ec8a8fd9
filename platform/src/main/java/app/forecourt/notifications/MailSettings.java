package app.forecourt.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The server that takes our letters; from the environment as `FORECOURT_MAIL_HOST`,
/// `FORECOURT_MAIL_PORT` and so on.
///
/// @param host without one no letter is sent
/// @param user empty if the server asks for none
/// @param from whose name is on the letters
/// @param tls whether the connection has to be encrypted by STARTTLS
@ConfigurationProperties("forecourt.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("Forecourt <no-reply@forecourt.example>") String from,
    @DefaultValue("true") boolean tls) {

  @Override
  public String toString() {
    return "mail by " + host;
  }
}
