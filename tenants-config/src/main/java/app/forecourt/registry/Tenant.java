package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A dealer group we serve. It is no group's row but ours; [TenantSql#add] makes it.
@Entity
@Table(schema = "control", name = "dealer_group")
class Tenant {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Id private UUID id;
  private String slug;
  private String name;

  @Enumerated(EnumType.STRING)
  private Access access;

  private String plan;
  private int stores;
  private String colour;

  @Column(name = "has_logo")
  private boolean hasLogo;

  @Column(name = "brand_version")
  private int brandVersion;

  @Column(name = "founder_account", updatable = false)
  private UUID founderAccount;

  @Column(name = "founder_name", updatable = false)
  private String founderName;

  @Column(name = "founder_language", updatable = false)
  private String founderLanguage;

  @Column(name = "sign_up_key", updatable = false)
  private String signUpKey;

  @Column(name = "provisioned_at")
  private @Nullable Instant provisionedAt;

  @Column(name = "silo_url")
  private @Nullable String siloUrl;

  @Column(name = "silo_user")
  private @Nullable String siloUser;

  @Column(name = "silo_password")
  private @Nullable String siloPassword;

  @Version private int version;

  /// For JPA.
  protected Tenant() {}

  TenantId id() {
    return new TenantId(id);
  }

  String slug() {
    return slug;
  }

  boolean provisioned() {
    return provisionedAt != null;
  }

  Founder founder() {
    return new Founder(
        founderAccount, founderName, Locale.forLanguageTag(founderLanguage), List.of());
  }

  Optional<Silo> silo() {
    return Optional.ofNullable(siloUrl).map(url -> new Silo(url, siloUser, siloPassword));
  }

  Tenant allow(Access access) {
    this.access = access;
    return this;
  }

  Tenant cover(String plan, int stores) {
    this.plan = plan;
    this.stores = stores;
    return this;
  }

  /// @throws NotAColour unless it is `#rrggbb`
  Tenant paint(String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      throw new NotAColour();
    }
    this.colour = colour;
    brandVersion++;
    return this;
  }

  Tenant showLogo(boolean shown) {
    hasLogo = shown;
    return this;
  }

  Tenant ready(Instant at) {
    provisionedAt = at;
    return this;
  }

  /// @throws AlreadyProvisioned if it has rows elsewhere
  Tenant settle(Silo silo) {
    if (provisioned()) {
      throw new AlreadyProvisioned(slug);
    }
    siloUrl = silo.url();
    siloUser = silo.user();
    siloPassword = silo.password();
    return this;
  }

  Group group() {
    return new Group(
        id(), slug, name, access, provisioned(), plan, stores, colour, hasLogo, brandVersion);
  }
}
