package app.forecourt.audit;

import app.forecourt.identity.Scopes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads long lists part by part as they stood at one moment: whatever others write meanwhile, no
/// row is left out and none comes twice.
@Service
public class OneMoment {

  private final TransactionTemplate transaction;
  private final Scopes scopes;
  private final AuditSql sql;
  private final EntityManager entities;

  /// What reads; it holds a connection, so it does not wait for whoever gets what it has read.
  @FunctionalInterface
  public interface Reading {
    void read() throws IOException;
  }

  OneMoment(
      PlatformTransactionManager transactions,
      Scopes scopes,
      AuditSql sql,
      EntityManager entities) {
    this.transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    this.scopes = scopes;
    this.sql = sql;
    this.entities = entities;
  }

  /// Does `reading`; all it reads is as of its beginning.
  public void read(Reading reading) throws IOException {
    try {
      transaction.executeWithoutResult(moment -> {
        sql.standStill();
        // What is remembered meanwhile is not to pass for what comes after this moment.
        scopes.standStill();
        // There is nothing to commit, even if a part of it was refused.
        moment.setRollbackOnly();
        try {
          reading.read();
        } catch (IOException unwritten) {
          throw new UncheckedIOException(unwritten);
        }
      });
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
  }

  /// Reads a part of it and remembers nothing of it.
  public <T> List<T> part(Supplier<List<T>> part) {
    var read = part.get();
    entities.clear();
    return read;
  }
}
