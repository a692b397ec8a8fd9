package app.forecourt.notifications;

import app.forecourt.organization.BusinessDays;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends each letter once. That it is about to be sent is stored before, and that it was sent
/// after; the server is spoken to in between, outside any transaction.
@Component
class LetterCarrier {

  private static final Logger LOG = LoggerFactory.getLogger(LetterCarrier.class);

  private final Letters letters;
  private final LetterWriter writer;
  private final PostOffice post;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LetterCarrier(
      Letters letters,
      LetterWriter writer,
      PostOffice post,
      TransactionTemplate transaction,
      Clock clock) {
    this.letters = letters;
    this.writer = writer;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Does nothing for a letter that is through, nor while there is no mail server.
  ///
  /// @throws MailException if the server did not take it; it may be tried again
  void send(UUID id) {
    if (!post.isOpen()) {
      return;
    }
    @Nullable Mail mail =
        transaction.execute(_ -> letters.findById(id).flatMap(this::take).orElse(null));
    if (mail == null) {
      return;
    }
    try {
      post.send(mail);
    } catch (MailException refused) {
      move(id, LetterState.WAITING);
      throw refused;
    }
    move(id, LetterState.SENT);
  }

  private Optional<Mail> take(Letter letter) {
    return switch (letter.state()) {
      case WAITING -> {
        var day = letter.day();
        // A morning that was missed is of no use any more.
        var isOver = day != null && day.isBefore(BusinessDays.today(clock));
        Optional<Mail> mail = isOver ? Optional.empty() : writer.write(letter);
        letters.save(
            letter.move(
                mail.isPresent() ? LetterState.SENDING : LetterState.NEEDLESS, clock.instant()));
        yield mail;
      }
      case SENDING -> {
        LOG.warn(
            "letter {} may have been sent when its node died; it is not sent again",
            letter.getId());
        letters.save(letter.move(LetterState.UNCERTAIN, clock.instant()));
        yield Optional.empty();
      }
      case SENT, NEEDLESS, UNCERTAIN -> Optional.empty();
    };
  }

  private void move(UUID id, LetterState to) {
    transaction.executeWithoutResult(_ ->
        letters.findById(id).ifPresent(letter -> letters.save(letter.move(to, clock.instant()))));
  }
}
