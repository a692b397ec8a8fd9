package app.forecourt.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class CustomersDeskTests {

  private static final Phone PHONE = Phone.of("13800138000");

  @Autowired CustomersDesk desk;
  @Autowired Timeline timeline;
  @Autowired Customers customers;
  @Autowired CustomerRequests requests;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Texts texts;

  @Test
  void findsCustomersByNamePinyinInitialsAndPhoneTail() {
    var wang = filed("王小明", PHONE);
    filed("李绿", Phone.of("13900139001"));
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          for (var typed :
              List.of("王小", "小明", "wangxiao", "WXM", "8000", "138 0013 8000", "xiaoming")) {
            assertThat(desk.search(typed, 10))
                .describedAs(typed)
                .extracting(CustomerHit::id)
                .containsExactly(wang);
          }
          assertThat(desk.search("lilv", 10)).extracting(CustomerHit::name).containsExactly("李绿");
          assertThat(desk.search("%小", 10)).isEmpty();
          assertThat(desk.search("9999", 10)).isEmpty();
        });
  }

  @Test
  void needsTwoCharactersOrFourDigitsToSearch() {
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          for (var typed : List.of("王", " w ", "800", "")) {
            assertThatExceptionOfType(SearchTooShort.class)
                .isThrownBy(() -> desk.search(typed, 10));
          }
        });
  }

  @Test
  void showsAConsultantHisOwnCustomersOnly() {
    var own = filed("王小明", PHONE);
    var manager = organization.employee(Role.SALES_MANAGER);
    var other =
        organization.as(
            Role.GENERAL_MANAGER,
            () -> desk.register(person("王小红", null, organization.store(), manager)));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.search("王小", 10)).extracting(CustomerHit::id).containsExactly(own);
          assertThat(desk.count(CustomerFilter.all())).isEqualTo(1);
          assertThat(desk.list(CustomerFilter.all(), Sorting.up("name"), 0, 10))
              .extracting(CustomerRow::id)
              .containsExactly(own);
          assertThatExceptionOfType(NoSuchCustomer.class).isThrownBy(() -> desk.card(other));
          assertThatExceptionOfType(NoSuchCustomer.class)
              .isThrownBy(() -> timeline.of(other, null, 10));
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.register(person("赵", null, organization.store(), manager)));
        });
    assertThat(
            organization.as(
                Role.SALES_MANAGER,
                () -> desk.list(CustomerFilter.all(), Sorting.up("name"), 0, 10)))
        .extracting(CustomerRow::name)
        .containsExactly("王小红", "王小明");
  }

  @Test
  void masksPhonesOnCardsListsAndHits() {
    var id = filed("王小明", PHONE);
    assertThat(organization.as(Role.SALES_CONSULTANT, () -> desk.card(id).phone()))
        .isEqualTo("138 0013 8000");
    organization.as(
        Role.REGION_MANAGER,
        () -> {
          assertThat(desk.card(id).phone()).isEqualTo("138****8000");
          assertThat(desk.card(id).number()).isNull();
          assertThat(desk.newest(CustomerFilter.all(), null, 10))
              .extracting(CustomerRow::phone)
              .containsExactly("138****8000");
          assertThat(desk.search("wxm", 10))
              .extracting(CustomerHit::phone)
              .containsExactly("138****8000");
        });
  }

  @Test
  void keepsThePhoneThatWhoeverCorrectsTheRestCannotSee() {
    var id = filed("王小明", PHONE);
    var owner = organization.employee(Role.SALES_CONSULTANT);
    var card =
        organization.as(
            Role.RECEPTION,
            () -> desk.amend(id, person("王晓明", null, organization.store(), owner), 0));
    assertThat(card.name()).isEqualTo("王晓明");
    assertThat(card.number()).isNull();
    assertThat(organization.as(Role.SALES_CONSULTANT, () -> desk.card(id).number()))
        .isEqualTo(PHONE);
  }

  @Test
  void warnsOfTwoCustomersWithOneNumber() {
    var first = filed("王小明", PHONE);
    var second = filed("王大明", PHONE);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.byPhone(PHONE)).contains(first);
          assertThat(desk.card(second).twins()).extracting(CustomerHit::id).containsExactly(first);
        });
  }

  @Test
  void refusesAStaleVersion() {
    var id = filed("王小明", PHONE);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var amended =
              person(
                  "王小明", PHONE, organization.store(), organization.employee(Role.SALES_CONSULTANT));
          assertThat(desk.amend(id, amended, 0).version()).isZero();
          var moved =
              new NewCustomer(
                  CustomerKind.PERSON,
                  "王小明",
                  PHONE,
                  "成都",
                  null,
                  LocalDate.of(1988, 6, 1),
                  null,
                  amended.store(),
                  amended.owner(),
                  true);
          assertThat(desk.amend(id, moved, 0).version()).isEqualTo(1);
          assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> desk.amend(id, moved, 0));
        });
  }

  @Test
  void remembersTheCarsOfACustomer() {
    var id = filed("王小明", PHONE);
    var vin = Vin.of("1M8GDM9AXKP042788");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.drives(id, new NewCar(vin, null, "A4L 豪华型", true));
          desk.drives(id, new NewCar(vin, "川A12345", "A4L 豪华型", false));
          assertThat(desk.card(id).cars())
              .singleElement()
              .satisfies(car -> {
                assertThat(car.vin()).isEqualTo(vin);
                assertThat(car.plate()).isEqualTo("川A12345");
                assertThat(car.boughtHere()).isTrue();
              });
        });
  }

  @Test
  void readsFiveHundredEntriesWithinASecond() {
    var id = filed("王小明", PHONE);
    var start = Instant.parse("2026-01-01T00:00:00Z");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          transaction.executeWithoutResult(_ -> {
            for (var day = 0; day < 500; day++) {
              timeline.append(
                  id,
                  Entry.of(
                      EntryKind.CONTACT,
                      start.plus(Duration.ofDays(day)),
                      "customers.timeline.CALL",
                      organization.employee(Role.SALES_CONSULTANT),
                      "",
                      "第" + day + "天"));
            }
          });
          timeline.of(id, null, 1);
          var began = System.nanoTime();
          var card = desk.card(id);
          var entries = timeline.of(id, null, 500);
          var took = Duration.ofNanos(System.nanoTime() - began);
          System.out.println(
              "a customer with 500 entries of the timeline: " + took.toMillis() + " ms");
          assertThat(card.name()).isEqualTo("王小明");
          assertThat(entries).hasSize(500);
          assertThat(took).isLessThan(Duration.ofSeconds(1));
          assertThat(entries.getFirst().said(texts, Locale.CHINA)).isEqualTo("电话:第499天");
          assertThat(entries.getFirst().byName()).isEqualTo("SALES_CONSULTANT");
        });
  }

  @Test
  void readsTheTimelinePageByPage() {
    var id = filed("王小明", PHONE);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var noon = Instant.parse("2026-03-01T04:00:00Z");
          for (var line = 0; line < 7; line++) {
            timeline.append(
                id,
                Entry.of(
                    EntryKind.SALE,
                    noon.plus(Duration.ofDays(line / 3)),
                    "customers.timeline.NOTE",
                    null,
                    "",
                    line));
          }
          timeline.note(id, InteractionKind.CALL, "约好周六到店");
          var all = timeline.of(id, null, 100);
          var paged = new ArrayList<TimelineEntry>();
          @Nullable UUID after = null;
          for (var page = timeline.of(id, null, 3);
              !page.isEmpty();
              page = timeline.of(id, after, 3)) {
            paged.addAll(page);
            after = page.getLast().id();
          }
          assertThat(paged).isEqualTo(all).hasSize(8);
          assertThat(all.getFirst().said(texts, Locale.ENGLISH)).isEqualTo("Call: 约好周六到店");
        });
  }

  @Test
  void takesARequestThatNobodyAnswersForADayToTheManager() {
    var id = filed("王小明", PHONE);
    var manager = organization.employee(Role.GENERAL_MANAGER);
    var request =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                desk.ask(
                    id,
                    "想知道合格证何时到",
                    organization.employee(Role.SALES_CONSULTANT),
                    LocalDate.of(2026, 12, 1)));
    escalated(Duration.ofHours(23));
    assertThat(openRequest(request).escalatedAt()).isNull();
    escalated(Duration.ofHours(25));
    escalated(Duration.ofHours(26));
    var escalated = openRequest(request);
    assertThat(escalated.escalatedTo()).isEqualTo(manager);
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThat(desk.openRequests()).extracting(RequestRow::id).containsExactly(request);
          assertThat(timeline.of(id, null, 10))
              .extracting(TimelineEntry::key)
              .containsExactly("customers.timeline.escalated", "customers.timeline.asked");
          desk.answer(request, "下周三", escalated.version());
          assertThat(desk.card(id).openRequests()).isEmpty();
          assertThat(desk.count(waiting())).isZero();
          assertThatExceptionOfType(AlreadyAnswered.class)
              .isThrownBy(() -> desk.answer(request, "下周四", escalated.version() + 1));
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var id = filed("王小明", PHONE);
    var request =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                desk.ask(
                    id,
                    "试驾",
                    organization.employee(Role.SALES_CONSULTANT),
                    LocalDate.of(2026, 12, 1)));
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () -> organization.as(Role.GENERAL_MANAGER, () -> seesNothing(id, request))))
          .get();
    }
  }

  private void seesNothing(CustomerId id, RequestId request) {
    assertThat(desk.count(CustomerFilter.all())).isZero();
    assertThat(desk.search("王小", 10)).isEmpty();
    assertThat(desk.search("8000", 10)).isEmpty();
    assertThat(desk.byPhone(PHONE)).isEmpty();
    assertThat(desk.openRequests()).isEmpty();
    var owner = new EmployeeId(CurrentMember.require().employee());
    for (var work :
        List.<Runnable>of(
            () -> desk.card(id),
            () -> desk.amend(id, person("王", null, organization.store(), owner), 0),
            () -> desk.drives(id, new NewCar(Vin.of("1M8GDM9AXKP042788"), null, "A4L", true)),
            () -> desk.ask(id, "试驾", owner, LocalDate.of(2026, 12, 1)),
            () -> timeline.of(id, null, 10),
            () -> timeline.note(id, InteractionKind.NOTE, "看看"),
            () ->
                timeline.append(
                    id,
                    Entry.of(EntryKind.SALE, Instant.EPOCH, "customers.timeline.NOTE", null, ""))))
      assertThatExceptionOfType(NoSuchCustomer.class).isThrownBy(work::run);
    assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> desk.answer(request, "好", 0));
  }

  @Test
  void searchesAmongManyCustomersThroughTheIndex() {
    var store = organization.store();
    var tenant = CurrentTenant.require();
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into customer (id, tenant_id, version, created_at, updated_at, kind,
                  name, pinyin, initials, phone, store_id)
                select uuidv7(), :tenant, 0, now(), now(), 'PERSON', '客' || i, 'ke' || i, 'k',
                  '+86' || (13000000000 + i), :store
                from generate_series(1, 20000) i\
                """)
            .param("tenant", tenant.value())
            .param("store", store.value())
            .update());
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          desk.search("客19999", 10);
          var began = System.nanoTime();
          assertThat(desk.search("客19999", 10))
              .extracting(CustomerHit::name)
              .containsExactly("客19999");
          var byName = System.nanoTime();
          assertThat(desk.search("00019999", 10))
              .extracting(CustomerHit::name)
              .containsExactly("客19999");
          var byPhone = System.nanoTime();
          System.out.printf(
              "search among 20000 customers: by name %d ms, by phone %d ms%n",
              (byName - began) / 1_000_000, (byPhone - byName) / 1_000_000);
        });
  }

  private CustomerFilter waiting() {
    return new CustomerFilter(null, null, null, null, null, true);
  }

  private RequestRow openRequest(RequestId id) {
    return organization.as(
        Role.GENERAL_MANAGER,
        () ->
            desk.openRequests().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  private void escalated(Duration later) {
    var escalation =
        new RequestEscalation(
            requests, customers, timeline, Clock.offset(Clock.systemUTC(), later));
    transaction.executeWithoutResult(_ -> escalation.escalate());
  }

  /// Filed by the consultant, and so his.
  private CustomerId filed(String name, Phone phone) {
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> desk.register(person(name, phone, organization.store(), null)));
  }

  private static NewCustomer person(
      String name, @Nullable Phone phone, StoreId store, @Nullable EmployeeId owner) {
    return NewCustomer.person(name, phone, store, owner);
  }
}
