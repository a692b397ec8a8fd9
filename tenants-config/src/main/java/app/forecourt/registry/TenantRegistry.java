package app.forecourt.registry;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The dealer groups we serve: who they are, what they may do now, how they look.
///
/// It works for no group in particular and answers at whatever door it is asked. Changes join the
/// caller's transaction, except that of a group with a database of its own.
@Service
public class TenantRegistry {

  private final Tenants tenants;
  private final TenantSql sql;
  private final Directory directory;
  private final ControlPlane control;
  private final Silos silos;
  private final ProvisioningOrders orders;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  TenantRegistry(
      Tenants tenants,
      TenantSql sql,
      Directory directory,
      ControlPlane control,
      Silos silos,
      ProvisioningOrders orders,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.tenants = tenants;
    this.sql = sql;
    this.directory = directory;
    this.control = control;
    this.silos = silos;
    this.orders = orders;
    this.facts = facts;
    this.clock = clock;
  }

  /// The group at a host label. What another node changed may be five seconds old.
  public Optional<Group> bySlug(String slug) {
    return directory.find(slug);
  }

  /// The group of that id. What another node changed may be five seconds old.
  ///
  /// @throws NoSuchGroup if there is none
  public Group require(TenantId tenant) {
    return directory.find(tenant).orElseThrow(NoSuchGroup::new);
  }

  /// The group for which this thread works.
  ///
  /// @throws app.forecourt.tenancy.NoTenantBound if it works for none
  /// @throws NoSuchGroup if we do not serve it
  public Group current() {
    return require(CurrentTenant.require());
  }

  /// All groups by their host label, also those that have not paid yet.
  public List<Group> all() {
    return control.call(() -> tenants.findAllByOrderBySlug().stream().map(Tenant::group).toList());
  }

  /// Whether a new group could have this host label.
  public boolean slugFree(String slug) {
    return Slugs.allowed(slug) && !control.call(() -> tenants.existsBySlug(slug));
  }

  /// Takes a new group down; nobody can sign in before it is [activated][#activate]. The same form
  /// sent twice, even at the same moment, is one group.
  ///
  /// @return the id of the new group, or of the one this form made before
  /// @throws SlugMalformed if no host could be called so
  /// @throws SlugReserved if the host is kept for ourselves
  /// @throws SlugTaken if another group lives there
  public TenantId signUp(SignUp wish) {
    var checked =
        new SignUp(
            Required.text("key", wish.key(), 100),
            Required.text("name", wish.name(), 60),
            Slugs.checked(wish.slug()),
            wish.plan(),
            wish.stores(),
            wish.account(),
            Required.text("founderName", wish.founderName(), 40),
            wish.language());
    return control.call(() -> {
      var id = new TenantId(TimeOrderedId.next());
      if (sql.add(id, checked, clock.instant())) {
        tenants.findById(id.value()).ifPresent(directory::forget);
        return id;
      }
      return tenants
          .findBySignUpKey(checked.key())
          .map(Tenant::id)
          .orElseThrow(() -> new SlugTaken(checked.slug()));
    });
  }

  /// Lets a group in, and has it set up by a job if it is new; [TenantReady] tells when it is done.
  ///
  /// @throws NoSuchGroup if there is none of that id
  public void activate(TenantId tenant, Access access) {
    control.run(() -> {
      var activated = change(tenant, group -> group.allow(access));
      if (!activated.provisioned()) {
        orders.place(activated);
      }
    });
  }

  /// Changes what the group's people may do, from now on.
  ///
  /// @throws NoSuchGroup if there is none of that id
  public void access(TenantId tenant, Access access) {
    control.run(() -> change(tenant, group -> group.allow(access)));
  }

  /// Notes what the group has subscribed to.
  ///
  /// @throws NoSuchGroup if there is none of that id
  public void covers(TenantId tenant, String plan, int stores) {
    control.run(() -> change(tenant, group -> group.cover(plan, stores)));
  }

  /// Changes how the group looks.
  ///
  /// @param colour `#rrggbb`
  /// @param logo null keeps the present one, an empty picture takes it down
  /// @throws NotAColour if the colour is not written so
  /// @throws NotAnImage unless the logo is a PNG, JPEG or WebP picture
  /// @throws LogoTooLarge if it has more than 200 kB
  public void brand(TenantId tenant, String colour, byte @Nullable [] logo) {
    control.run(() -> {
      var painted = change(tenant, group -> group.paint(colour));
      if (logo != null && logo.length > 0) {
        sql.hang(tenant, Pictures.logo(logo));
      }
      if (logo != null) {
        painted.showLogo(logo.length > 0);
      }
    });
  }

  /// The logo of the group at that host label.
  public Optional<Logo> logo(String slug) {
    return control.call(() -> sql.logo(slug));
  }

  /// Gives a new group a database of its own, before it is activated. Other nodes know within five
  /// seconds.
  ///
  /// @throws AlreadyProvisioned if the group has rows elsewhere
  public void settle(TenantId tenant, Silo silo) {
    control.run(() -> change(tenant, group -> group.settle(silo)));
    silos.refresh();
  }

  Founder founder(TenantId tenant) {
    return control.call(() -> tenant(tenant).founder());
  }

  /// Everything is set up: announces it as [TenantReady], once.
  void ready(TenantId tenant) {
    control.run(() -> {
      if (!tenant(tenant).provisioned()) {
        var at = clock.instant();
        var ready = change(tenant, group -> group.ready(at));
        facts.publishEvent(new TenantReady(tenant, ready.slug(), ready.founder().account(), at));
      }
    });
  }

  private Tenant change(TenantId tenant, UnaryOperator<Tenant> change) {
    var changed = tenants.save(change.apply(tenant(tenant)));
    directory.forget(changed);
    return changed;
  }

  private Tenant tenant(TenantId tenant) {
    return tenants.findById(tenant.value()).orElseThrow(NoSuchGroup::new);
  }
}
