package app.forecourt.demo;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.Accounts;
import app.forecourt.identity.Acting;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.identity.SignInSettings;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.NewStore;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.StoreId;
import app.forecourt.receivables.CashDesk;
import app.forecourt.registry.Access;
import app.forecourt.registry.SignUp;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.reporting.GroupReports;
import app.forecourt.reporting.Kpi;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells the story once, on the first start, while people may sign in already. The groups' people
/// are written to `demo-users.json` in the data directory as soon as they can sign in.
@Component
@ConditionalOnExpression("'${FORECOURT_DEMO:off}' != 'off'")
class Demo {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final int SEED = 20_260_101;
  private static final int MONTHS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TenantRegistry registry;
  private final Accounts accounts;
  private final MembersDesk members;
  private final SignInSettings signIn;
  private final OrganizationDesk organization;
  private final BrandDesk brands;
  private final Catalogue catalogue;
  private final GroupReports reports;
  private final StoreStory.Desks desks;
  private final Texts texts;
  private final Clock clock;
  private final Path users;
  private final String host;

  Demo(
      TenantRegistry registry,
      Accounts accounts,
      MembersDesk members,
      SignInSettings signIn,
      OrganizationDesk organization,
      BrandDesk brands,
      Catalogue catalogue,
      GroupReports reports,
      LeadDesk leads,
      SalesDesk sales,
      OrderDesk orders,
      VehicleStock stock,
      CashDesk cash,
      Texts texts,
      Clock clock,
      @Value("${FORECOURT_DATA:.forecourt}") Path data,
      @Value("${FORECOURT_HOST:localhost}") String host) {
    this.registry = registry;
    this.accounts = accounts;
    this.members = members;
    this.signIn = signIn;
    this.organization = organization;
    this.brands = brands;
    this.catalogue = catalogue;
    this.reports = reports;
    this.desks = new StoreStory.Desks(leads, sales, orders, stock, cash);
    this.texts = texts;
    this.clock = clock;
    this.users = data.resolve("demo-users.json");
    this.host = host;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (registry.bySlug("jinchi").isEmpty()) {
      Thread.ofVirtual().name("demo").start(this::tell);
    }
  }

  private void tell() {
    try {
      var began = clock.instant();
      var everybody = new ArrayList<Staff.DemoUser>();
      var stories = new ArrayList<Runnable>();
      found("锦驰汽车集团", "jinchi", "周启明", DemoStores.JINCHI, everybody, stories);
      found("贝塔汽车", "beta", "沈一帆", DemoStores.BETA, everybody, stories);
      write(everybody);
      inParallel(stories);
      LOG.info("the demo is told after {} s", Duration.between(began, clock.instant()).toSeconds());
    } catch (RuntimeException failed) {
      LOG.error("the demo stays incomplete; remove the data directory to tell it anew", failed);
    }
  }

  private void found(
      String name,
      String slug,
      String founder,
      List<DemoStores.Store> stores,
      List<Staff.DemoUser> everybody,
      List<Runnable> stories) {
    var login = "admin@" + slug + ".demo";
    var account = accounts.signUp(login, founder, Staff.PASSWORD);
    var tenant =
        registry.signUp(
            new SignUp(
                "demo-" + slug,
                name,
                slug,
                "group",
                stores.size(),
                account.value(),
                founder,
                Locale.SIMPLIFIED_CHINESE));
    registry.activate(tenant, Access.FULL);
    awaitProvisioning(tenant);
    CurrentTenant.run(
        tenant,
        () -> {
          var admin = admin(tenant, account, login, founder);
          CurrentMember.run(
              admin,
              () -> {
                signIn.requireSecondFactor(Set.of()); // a visitor has a password, but no phone
                var staff =
                    new Staff(
                        name,
                        slug + "." + host,
                        organization,
                        members,
                        accounts,
                        texts,
                        new Cast(new Random(SEED + slug.hashCode())));
                staff.founder(login, founder);
                layOut(tenant, stores, staff, stories);
                everybody.addAll(staff.users());
              });
        });
  }

  private void layOut(
      TenantId tenant, List<DemoStores.Store> stores, Staff staff, List<Runnable> stories) {
    var regions = new HashMap<String, RegionId>();
    var trims = new HashMap<String, List<TrimRow>>();
    var first = organization.stores().getFirst();
    brands.add(stores.stream().map(DemoStores.Store::brand).distinct().toList());
    for (var story : stores) {
      var region =
          regions.computeIfAbsent(
              story.region(),
              called -> {
                var id = region(called, regions.isEmpty());
                staff.regionManager(
                    "region%d@%s.demo".formatted(regions.size() + 1, slug(tenant)), id);
                return id;
              });
      var wish =
          new NewStore(story.code(), story.name(), List.of(story.brand()), story.city(), region);
      var store =
          regions.size() == 1 && stores.getFirst() == story
              ? organization.amendStore(first.id(), wish, first.version()).id()
              : organization.addStore(wish);
      var crew = staff.fill(store, story, stores.getFirst() == story);
      var offered = trims.computeIfAbsent(story.brand(), _ -> offer(story));
      setGoals(store, story);
      var seed = SEED % 1000 + stories.size() + 1;
      stories.add(() ->
          CurrentTenant.run(
              tenant,
              () ->
                  new StoreStory(story, store, crew, offered, desks, clock.instant(), seed)
                      .tell(MONTHS)));
    }
  }

  /// The region of the founding takes the name of the first one.
  private RegionId region(String called, boolean first) {
    if (!first) {
      return organization.addRegion(called);
    }
    var founding = organization.regions().getFirst();
    organization.renameRegion(founding.id(), called, founding.version());
    return founding.id();
  }

  private List<TrimRow> offer(DemoStores.Store story) {
    for (var series : story.series()) {
      for (var trim : series.trims()) {
        // The price the store may ask: the maker's list less the published discount.
        var policy = Math.round(trim.listYuan() * (100 - series.discount()) / 10_000) * 100L;
        catalogue.add(
            new NewTrim(
                story.brand(), series.name(), trim.name(), Money.yuan(policy), series.electric()));
      }
    }
    return catalogue.trims(story.brand());
  }

  /// The yearly target by season, at the demo's scale. Source: domain/demo-group.md F.2.
  private void setGoals(StoreId store, DemoStores.Store story) {
    var month = YearMonth.from(BusinessDays.today(clock));
    for (var back = 0; back <= MONTHS; back++) {
      var at = month.minusMonths(back);
      var units =
          Math.max(
              1,
              Math.round(
                  story.yearlyUnits() / 12.0 / 40 * DemoStores.SEASON[at.getMonthValue() - 1]));
      reports.setGoal(store, at, Kpi.DELIVERIES, units);
      reports.setGoal(store, at, Kpi.ORDERS, units);
    }
  }

  /// The founder, before anybody signed in.
  private static Member admin(TenantId tenant, AccountId account, String login, String name) {
    var acting = new Acting(TimeOrderedId.next(), Role.GROUP_ADMIN, null, "");
    return new Member(tenant, account, TimeOrderedId.next(), name, login, acting, List.of(acting));
  }

  private void awaitProvisioning(TenantId tenant) {
    var until = Instant.now().plus(PATIENCE);
    while (!registry.require(tenant).provisioned()) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("group " + tenant + " was not set up in time");
      }
      try {
        Thread.sleep(Duration.ofMillis(200));
      } catch (InterruptedException ending) {
        throw new IllegalStateException(ending);
      }
    }
  }

  private String slug(TenantId tenant) {
    return registry.require(tenant).slug();
  }

  private static void inParallel(List<Runnable> stories) {
    try (var both = Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
      List<Future<?>> told = new ArrayList<>();
      stories.forEach(story -> told.add(both.submit(story)));
      for (var one : told) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Staff.DemoUser> everybody) {
    try {
      Files.createDirectories(users.toAbsolutePath().getParent());
      var draft = users.resolveSibling("demo-users.json.new");
      Files.writeString(
          draft,
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(everybody));
      Files.move(draft, users, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
