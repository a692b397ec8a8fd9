package app.forecourt.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends letters by SMTP. It is no bean of Spring's kind, so that the node is well although the
/// mail server is not.
@Component
class PostOffice {

  private static final String PATIENCE = "10000";

  private final MailSettings settings;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  PostOffice(MailSettings settings) {
    this.settings = settings;
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls()));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (!settings.user().isEmpty()) {
      properties.put("mail.smtp.auth", "true");
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    sender.setJavaMailProperties(properties);
  }

  /// Whether letters can be sent at all.
  boolean isOpen() {
    return !settings.host().isBlank();
  }

  /// @throws org.springframework.mail.MailException if the server did not take it
  void send(Mail mail) {
    sender.send(message(mail));
  }

  private MimeMessage message(Mail mail) {
    try {
      var message = new Numbered(mail);
      var letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      letter.setFrom(settings.from());
      letter.setTo(mail.to());
      letter.setSubject(mail.subject());
      letter.setText(mail.text(), mail.html());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("List-Unsubscribe", "<" + mail.settings() + ">");
      return message;
    } catch (MessagingException unwritable) {
      throw new MailPreparationException(unwritable);
    }
  }

  /// Keeps its number; otherwise each sending would give it a new one.
  private static final class Numbered extends MimeMessage {

    private final Mail mail;

    Numbered(Mail mail) {
      super((jakarta.mail.Session) null);
      this.mail = mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + mail.id() + "@forecourt>");
    }
  }
}
