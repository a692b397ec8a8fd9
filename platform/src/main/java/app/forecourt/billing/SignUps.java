package app.forecourt.billing;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.Accounts;
import app.forecourt.identity.EmailKnown;
import app.forecourt.identity.Throttle;
import app.forecourt.identity.TooManyGuesses;
import app.forecourt.plans.Limit;
import app.forecourt.plans.Plan;
import app.forecourt.plans.PlanCatalogue;
import app.forecourt.registry.Access;
import app.forecourt.registry.Group;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.SignUp;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where a visitor signs his dealer group up and is sent to pay.
@Service
public class SignUps {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PERSON = 40;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_SLUG = 31;
  private static final Duration LOOKED_JUST_NOW = Duration.ofSeconds(2);

  private final TenantRegistry registry;
  private final Accounts accounts;
  private final PlanCatalogue plans;
  private final HostNames hosts;
  private final Subscriptions subscriptions;
  private final Checkouts checkouts;
  private final SubscriptionMirror mirror;
  private final ControlPlane control;
  private final Throttle throttle;
  private final Clock clock;

  SignUps(
      TenantRegistry registry,
      Accounts accounts,
      PlanCatalogue plans,
      HostNames hosts,
      Subscriptions subscriptions,
      Checkouts checkouts,
      SubscriptionMirror mirror,
      ControlPlane control,
      Throttle throttle,
      Clock clock) {
    this.registry = registry;
    this.accounts = accounts;
    this.plans = plans;
    this.hosts = hosts;
    this.subscriptions = subscriptions;
    this.checkouts = checkouts;
    this.mirror = mirror;
    this.control = control;
    this.throttle = throttle;
    this.clock = clock;
  }

  /// Signs the group up and opens the page on which it pays. The same form sent again, by a double
  /// click or because the answer was lost, leads to the same group and the same page.
  ///
  /// @param from the address of whoever does it
  /// @return the page to go to: Stripe's, or [our own][#welcome] if the group has paid already
  /// @throws InvalidSignUp if fields have to be corrected; nothing was kept
  /// @throws EmailKnown if the address has an account with another password; nothing was kept
  /// @throws TooManyGuesses if too many passwords of that account were tried
  /// @throws PaymentsUnavailable if Stripe does not answer; the sign-up is kept, and the same form
  ///   goes on from there
  public URI begin(SignUpForm form, Locale language, String from) {
    var checked = checked(form, language);
    var tenant = throttle.guess(checked.email(), from, () -> control.call(() -> signUp(checked)));
    return pay(tenant, form.key(), language);
  }

  /// Opens the page again for somebody who left it without paying.
  ///
  /// @param key the key of the form
  /// @throws NoSuchCheckout if no such form was sent
  public URI resume(String key, Locale language) {
    var known = subscriptions.findByFormKey(key).orElseThrow(NoSuchCheckout::new);
    return pay(known.tenant(), key, language);
  }

  private URI pay(TenantId tenant, String key, Locale language) {
    try {
      var cancelled = hosts.publicUrl() + "/sign-up/cancelled?form=" + key;
      return checkouts.open(tenant, cancelled, language);
    } catch (AlreadySubscribed _) {
      var page = subscriptions.findByTenant(tenant.value()).flatMap(Subscription::checkout);
      return URI.create(
          page.map(paid -> hosts.publicUrl() + "/welcome?session_id=" + paid.id())
              .orElseGet(() -> hosts.urlOf(registry.require(tenant).slug())));
    }
  }

  private record Checked(
      String key,
      String groupName,
      String slug,
      String adminName,
      String email,
      String password,
      Plan plan,
      int stores,
      Locale language) {}

  private TenantId signUp(Checked form) {
    try {
      var account = accounts.signUp(form.email(), form.adminName(), form.password());
      var tenant = tenantOf(form, account);
      if (!registry.require(tenant).slug().equals(form.slug())) {
        throw new SlugSettled(registry.require(tenant).slug());
      }
      var known =
          subscriptions
              .lock(tenant.value())
              .orElseGet(() ->
                  new Subscription(
                      tenant,
                      form.groupName(),
                      form.email(),
                      form.plan().code(),
                      form.stores(),
                      clock.instant()));
      if (known.founder().filter(founder -> !founder.equals(account.value())).isPresent()) {
        throw new EmailSettled();
      }
      subscriptions.save(
          known.foundedBy(account.value(), form.key()).wish(form.plan().code(), form.stores()));
      return tenant;
    } catch (FieldRefusal refused) {
      throw new InvalidSignUp(List.of(refused));
    }
  }

  private TenantId tenantOf(Checked form, AccountId account) {
    return registry
        .bySlug(form.slug())
        .filter(group -> isUnpaidSignUpOf(group, account))
        .map(Group::id)
        .orElseGet(() ->
            registry.signUp(
                new SignUp(
                    form.key(),
                    form.groupName(),
                    form.slug(),
                    form.plan().code(),
                    form.stores(),
                    account.value(),
                    form.adminName(),
                    form.language())));
  }

  /// He signed it up before in another form and never paid.
  private boolean isUnpaidSignUpOf(Group group, AccountId account) {
    return group.access() == Access.NONE
        && subscriptions
            .lock(group.id().value())
            .flatMap(Subscription::founder)
            .filter(account.value()::equals)
            .isPresent();
  }

  private Checked checked(SignUpForm form, Locale language) {
    var wrong = new ArrayList<FieldRefusal>();
    var groupName =
        collect(wrong, () -> Required.text("groupName", form.groupName(), LONGEST_NAME));
    var slug = collect(wrong, () -> slug(form.slug()));
    var adminName =
        collect(wrong, () -> Required.text("adminName", form.adminName(), LONGEST_PERSON));
    var email = collect(wrong, () -> Required.text("email", form.email(), LONGEST_EMAIL));
    var password = collect(wrong, () -> password(form.password()));
    var plan = collect(wrong, () -> plans.require(Required.text("plan", form.plan(), 40)));
    var stores = collect(wrong, () -> stores(form.stores(), plan));
    if (groupName == null
        || slug == null
        || adminName == null
        || email == null
        || password == null
        || plan == null
        || stores == null) {
      throw new InvalidSignUp(wrong);
    }
    return new Checked(
        form.key(), groupName, slug, adminName, email, password, plan, stores, language);
  }

  private interface Check<T> {
    T checked();
  }

  private static <T> @Nullable T collect(List<FieldRefusal> wrong, Check<T> check) {
    try {
      return check.checked();
    } catch (FieldRefusal refused) {
      wrong.add(refused);
      return null;
    }
  }

  private static String slug(@Nullable String typed) {
    return Required.text("slug", typed, LONGEST_SLUG).toLowerCase(Locale.ROOT);
  }

  /// Blanks at its ends belong to a password.
  private static String password(@Nullable String typed) {
    Required.text("password", typed, LONGEST_PASSWORD);
    return Objects.requireNonNull(typed);
  }

  private static int stores(@Nullable String typed, @Nullable Plan plan) {
    var digits = Required.text("stores", typed, 6);
    if (!digits.matches("\\d+")) {
      throw new FieldUnreadable("stores", "6");
    }
    var stores = Integer.parseInt(digits);
    var most = plan == null ? Integer.MAX_VALUE : most(plan);
    if (stores < 1 || stores > most) {
      throw new StoresOutOfPlan(most);
    }
    return stores;
  }

  /// How many stores the plan goes up to.
  static int most(Plan plan) {
    return plan.limits().getOrDefault(Limit.STORES, 999);
  }

  /// A host label made from the group's name that is still free; empty if the name yields none.
  public String suggestedSlug(String groupName) {
    var label = SlugSuggestions.of(groupName);
    return Stream.concat(Stream.of(label), IntStream.range(2, 100).mapToObj(n -> label + n))
        .filter(wish -> wish.length() > 1 && registry.slugFree(wish))
        .findFirst()
        .orElse("");
  }

  /// How far the group has come that was sent to this page of Stripe; asks Stripe itself when its
  /// event is late.
  ///
  /// @throws NoSuchCheckout if the page is not one of ours
  public Welcome welcome(String page) {
    if (!page.matches("cs_\\w{4,250}")) {
      throw new NoSuchCheckout();
    }
    var tenant =
        subscriptions
            .findByCheckout(page)
            .map(Subscription::tenant)
            .or(() -> ownerOf(page))
            .orElseThrow(NoSuchCheckout::new);
    var known = latest(tenant);
    var group = registry.require(tenant);
    return new Welcome(step(known, group), group.name(), next(known, group));
  }

  private Optional<TenantId> ownerOf(String page) {
    try {
      return checkouts.ownerOf(page);
    } catch (PaymentRefused | PaymentsNotSetUp _) {
      return Optional.empty();
    }
  }

  private Subscription latest(TenantId tenant) {
    var known = subscriptions.findByTenant(tenant.value()).orElseThrow(NoSuchCheckout::new);
    if (known.isActivated() || known.isSeenWithin(LOOKED_JUST_NOW, clock.instant())) {
      return known;
    }
    try {
      mirror.refresh(tenant);
    } catch (PaymentsUnavailable _) {
      return known;
    }
    return subscriptions.findByTenant(tenant.value()).orElseThrow(NoSuchCheckout::new);
  }

  private static Welcome.Step step(Subscription known, Group group) {
    if (known.isActivated()) {
      return group.provisioned() ? Welcome.Step.READY : Welcome.Step.PREPARING;
    }
    return switch (known.checkout().map(Checkout::status).orElse("expired")) {
      case "complete" -> Welcome.Step.CONFIRMING;
      case "open" -> Welcome.Step.UNPAID;
      default -> Welcome.Step.EXPIRED;
    };
  }

  private @Nullable URI next(Subscription known, Group group) {
    return switch (step(known, group)) {
      case READY -> URI.create(hosts.urlOf(group.slug()));
      case UNPAID -> known.checkout().map(Checkout::url).map(URI::create).orElse(null);
      case EXPIRED, CONFIRMING, PREPARING -> null;
    };
  }
}
