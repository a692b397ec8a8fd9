package app.forecourt.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/// Whatever belongs to one dealer group: it carries its group, its version and who touched it last.
///
/// The group is written by Hibernate from [CurrentTenant]; a statement of another group neither
/// finds nor changes the row.
@MappedSuperclass
@EntityListeners(AuditingEntityListener.class)
public abstract class TenantOwned<A extends TenantOwned<A>> extends AbstractAggregateRoot<A>
    implements Persistable<UUID> {

  @Id private UUID id;

  @TenantId
  @PartitionKey
  @Column(name = "tenant_id", updatable = false)
  private @Nullable UUID tenantId;

  @Version private int version;

  @CreatedDate
  @Column(name = "created_at", updatable = false)
  private @Nullable Instant createdAt;

  @CreatedBy
  @Column(name = "created_by", updatable = false)
  private @Nullable UUID createdBy;

  @LastModifiedDate
  @Column(name = "updated_at")
  private @Nullable Instant updatedAt;

  @LastModifiedBy
  @Column(name = "updated_by")
  private @Nullable UUID updatedBy;

  @Transient private boolean stored;

  /// For JPA, and for new aggregates: a time-ordered id.
  protected TenantOwned() {
    this(TimeOrderedId.next());
  }

  protected TenantOwned(UUID id) {
    this.id = id;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  /// Counts the changes of this row; a client that changes it sends back the one it read.
  public int version() {
    return version;
  }

  /// The group the row belongs to: of a stored row its own, of a new one the present group.
  public app.forecourt.tenancy.TenantId tenant() {
    return tenantId == null
        ? CurrentTenant.require()
        : new app.forecourt.tenancy.TenantId(tenantId);
  }

  /// When the row was first stored.
  ///
  /// @throws NullPointerException if it is not stored yet
  public Instant createdAt() {
    return Objects.requireNonNull(createdAt);
  }

  /// The account that first stored the row; empty if the system did.
  protected Optional<UUID> createdBy() {
    return Optional.ofNullable(createdBy);
  }

  /// When the row was last changed.
  ///
  /// @throws NullPointerException if it is not stored yet
  public Instant updatedAt() {
    return Objects.requireNonNull(updatedAt);
  }

  /// Refuses to go on if somebody else changed the row after the caller read it.
  ///
  /// @throws StaleVersion if `seen` is not the present version; the user has to look again
  public void expectVersion(int seen) {
    if (seen != version) {
      throw new StaleVersion(getClass().getSimpleName(), seen, version);
    }
  }

  @PostLoad
  @PostPersist
  void markStored() {
    stored = true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenantOwned<?> that
        && getClass() == that.getClass()
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
