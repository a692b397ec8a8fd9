package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody wishes of the letters he gets, and the secret of his calendar.
@Entity
class NotificationWishes extends TenantOwned<NotificationWishes> {

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  private boolean digest;
  private String language;

  @Secret
  @Column(name = "feed_token_hash")
  private @Nullable String feedTokenHash;

  protected NotificationWishes() {}

  /// What holds until he says otherwise: a digest, in Chinese.
  NotificationWishes(EmployeeId employee) {
    this.employee = employee;
    this.digest = true;
    this.language = Locale.SIMPLIFIED_CHINESE.toLanguageTag();
  }

  NotificationWishes wish(boolean digest, Locale language) {
    this.digest = digest;
    this.language = Texts.nearest(language).toLanguageTag();
    return this;
  }

  /// The calendar is to be had with another secret from now on, or with none.
  NotificationWishes feed(@Nullable String tokenHash) {
    feedTokenHash = tokenHash;
    return this;
  }

  EmployeeId employee() {
    return employee;
  }

  boolean digest() {
    return digest;
  }

  Locale language() {
    return Texts.nearest(Locale.forLanguageTag(language));
  }

  boolean hasFeed() {
    return feedTokenHash != null;
  }
}
