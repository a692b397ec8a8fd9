package app.forecourt.audit;

import app.forecourt.tenancy.TenantId;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Follows whatever Hibernate writes, and writes the trail at the end of the same transaction: with
/// it, or not at all.
@Component
class ChangeListener
    implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

  private final transient AuditedEntities entities;
  private final transient AuditKeys keys;
  private final transient SealOrders seals;
  private final transient Clock clock;
  private final transient Map<SharedSessionContractImplementor, TransactionTrail> trails =
      new ConcurrentHashMap<>();

  ChangeListener(
      EntityManagerFactory factory,
      AuditedEntities entities,
      AuditKeys keys,
      SealOrders seals,
      Clock clock) {
    this.entities = entities;
    this.keys = keys;
    this.seals = seals;
    this.clock = clock;
    var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
    listeners.appendListeners(EventType.POST_INSERT, this);
    listeners.appendListeners(EventType.POST_UPDATE, this);
    listeners.appendListeners(EventType.POST_DELETE, this);
  }

  @Override
  public void onPostInsert(PostInsertEvent event) {
    note(AuditKind.CREATED, event, null, event.getState());
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    note(AuditKind.CHANGED, event, event.getOldState(), event.getState());
  }

  @Override
  public void onPostDelete(PostDeleteEvent event) {
    note(AuditKind.REMOVED, event, event.getDeletedState(), null);
  }

  private void note(
      AuditKind kind,
      AbstractPostDatabaseOperationEvent event,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after) {
    var persister = event.getPersister();
    entities
        .find(persister.getMappedClass())
        .ifPresent(entity -> {
          var trail = trail(event.getSession());
          if (trail.isEmpty()) {
            // Also when something is still written after the trail was.
            event
                .getSession()
                .getTransactionCompletionCallbacks()
                .registerCallback(
                    (TransactionCompletionCallbacks.BeforeCompletionCallback)
                        session -> session.doWork(connection -> trail.write(connection, keys)));
          }
          trail.note(
              kind,
              entity,
              (UUID) event.getId(),
              clock.instant(),
              persister.getPropertyNames(),
              before,
              after);
        });
  }

  private TransactionTrail trail(SharedSessionContractImplementor session) {
    return trails.computeIfAbsent(
        session,
        _ -> {
          session
              .getTransactionCompletionCallbacks()
              .registerCallback(
                  (TransactionCompletionCallbacks.AfterCompletionCallback) this::ended);
          return new TransactionTrail(new TenantId((UUID) session.getTenantIdentifierValue()));
        });
  }

  private void ended(boolean committed, SharedSessionContractImplementor session) {
    var trail = trails.remove(session);
    if (committed && trail != null) {
      seals.orderSoon(trail.tenant());
    }
  }
}
