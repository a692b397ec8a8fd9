package app.forecourt.audit;

import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCar;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.ApiTokens;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.NewToken;
import app.forecourt.identity.Role;
import app.forecourt.identity.TokenScope;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreId;
import app.forecourt.registry.GroupJob;
import app.forecourt.registry.TenantJobs;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Sorting;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class AuditDeskTests {

  private static final Vin VIN = Vin.of("LSVAA49J132047371");
  private static final Phone NUMBER = Phone.of("13800138000");

  @Autowired AuditDesk desk;
  @Autowired CustomersDesk customers;
  @Autowired OrganizationDesk offices;
  @Autowired ApiTokens tokens;
  @Autowired TenantJobs jobs;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired WebApplicationContext context;
  @Autowired EntityManagerFactory factory;
  @Autowired EntityManager entities;
  @Autowired Clock clock;

  @Test
  void tellsWhoInWhichRoleChangedWhatFromWhatToWhat() {
    var customer = register("王小明", organization.store());
    var consultant = organization.member(Role.SALES_CONSULTANT);
    try (var _ = MDC.putCloseable("request", "r-12345678")) {
      CurrentMember.run(
          consultant,
          () ->
              customers.amend(
                  new CustomerId(customer),
                  NewCustomer.person(
                      "王晓明", NUMBER, organization.store(), new EmployeeId(consultant.employee())),
                  0));
    }
    var rows = read(Role.GENERAL_MANAGER, of(customer));
    assertThat(rows)
        .extracting(AuditRow::kind)
        .containsExactly(AuditKind.CHANGED, AuditKind.CREATED);
    var change = rows.getFirst();
    assertThat(change.entity()).isEqualTo("Customer");
    assertThat(change.record()).isEqualTo(customer);
    assertThat(change.who()).isEqualTo(consultant.name());
    assertThat(change.by()).isEqualTo(new EmployeeId(consultant.employee()));
    assertThat(change.role()).isEqualTo(Role.SALES_CONSULTANT);
    assertThat(change.store()).isEqualTo(organization.store());
    assertThat(change.storeName()).isEqualTo("成都锦驰");
    assertThat(change.request()).isEqualTo("r-12345678");
    assertThat(change.changes())
        .contains(new AuditChange("name", "王小明", "王晓明"))
        .extracting(AuditChange::attribute)
        .doesNotContain("store", "phone", "version", "updatedAt");
    assertThat(rows.getLast().changes())
        .contains(
            new AuditChange("phone", null, NUMBER),
            new AuditChange("store", null, organization.store()));
  }

  @Test
  void aTransactionLeavesOneRowForEachRecordHoweverOftenItIsFlushed() {
    var region = organization.region();
    organization.as(
        Role.GROUP_ADMIN,
        () ->
            transaction.executeWithoutResult(_ -> {
              offices.renameRegion(region, "华东", 0);
              entities.flush();
              offices.renameRegion(region, "华南", 1);
              entities.flush();
            }));
    assertThat(read(Role.GROUP_ADMIN, of(region.value())).getFirst())
        .satisfies(row -> {
          assertThat(row.kind()).isEqualTo(AuditKind.CHANGED);
          assertThat(row.changes()).containsExactly(new AuditChange("name", "川渝", "华南"));
        });
    assertThat(read(Role.GROUP_ADMIN, of(region.value()))).hasSize(2);
    organization.as(
        Role.GROUP_ADMIN,
        () ->
            transaction.executeWithoutResult(_ -> {
              offices.renameRegion(region, "华北", 2);
              entities.flush();
              offices.renameRegion(region, "华南", 3);
            }));
    assertThat(read(Role.GROUP_ADMIN, of(region.value()))).hasSize(2);
  }

  @Test
  void tellsThatASecretIsThereButNotWhich() {
    var issued =
        organization.as(
            Role.GROUP_ADMIN,
            () -> tokens.issue(new NewToken("报表", Set.of(TokenScope.READ), null, null)));
    var row = read(Role.GROUP_ADMIN, entity("ApiToken")).getFirst();
    assertThat(row.changes()).contains(new AuditChange("hash", null, "***"));
    assertThat(row.toString()).doesNotContain(issued.toString());
  }

  @Test
  void hidesNumbersFromThoseWhoSeeThemMasked() {
    var customer = register("王小明 13912345678", organization.store());
    var row = read(Role.GROUP_ADMIN, of(customer)).getFirst();
    assertThat(row.changes()).contains(new AuditChange("phone", null, NUMBER.masked()));
    assertThat(row.toString()).doesNotContain("13800138000", "13912345678");
    assertThat(read(Role.GENERAL_MANAGER, of(customer)).getFirst().toString())
        .contains("13912345678");
  }

  @Test
  void showsEachRoleWhatHappenedInItsReach() {
    var here = register("王小明", organization.store());
    var far = register("李小红", organization.farStore());
    assertThat(read(Role.GROUP_ADMIN, entity("Customer")))
        .extracting(AuditRow::record)
        .containsExactly(far, here);
    assertThat(read(Role.GENERAL_MANAGER, entity("Customer")))
        .extracting(AuditRow::record)
        .containsExactly(here);
    assertThat(read(Role.REGION_MANAGER, entity("Customer")))
        .extracting(AuditRow::record)
        .containsExactly(here);
    assertThat(read(Role.GENERAL_MANAGER, entity("Region"))).isEmpty();
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> read(Role.SALES_CONSULTANT, AuditFilter.ALL));
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> organization.as(Role.GENERAL_MANAGER, () -> desk.verify(null)));
    var unseen = read(Role.GROUP_ADMIN, of(far)).getFirst().id();
    assertThatExceptionOfType(NoSuchAuditRow.class)
        .isThrownBy(() -> organization.as(Role.GENERAL_MANAGER, () -> desk.row(unseen)));
  }

  @Test
  void whatHasNoStoreCountsForTheStoreOfTheRole() {
    var manager = organization.member(Role.GENERAL_MANAGER);
    var customer = register("王小明", organization.store());
    CurrentMember.run(
        manager,
        () -> customers.drives(new CustomerId(customer), new NewCar(VIN, null, "A4L", false)));
    assertThat(read(Role.GENERAL_MANAGER, entity("CustomerVehicle")))
        .singleElement()
        .extracting(AuditRow::store)
        .isEqualTo(organization.store());
  }

  @Test
  void narrowsToWhoWhatWhenAndWhichRecord() {
    var customer = register("王小明", organization.store());
    var by = organization.employee(Role.SALES_CONSULTANT);
    var today = BusinessDays.today(clock);
    var all =
        new AuditFilter(
            customer.toString().substring(0, 20),
            by,
            "Customer",
            AuditKind.CREATED,
            today,
            today,
            organization.store());
    assertThat(read(Role.GROUP_ADMIN, all)).extracting(AuditRow::record).contains(customer);
    assertThat(organization.as(Role.GROUP_ADMIN, () -> desk.count(all))).isEqualTo(1);
    for (var none :
        List.of(
            of(UUID.randomUUID()),
            new AuditFilter("not an id", null, null, null, null, null, null),
            new AuditFilter(null, null, null, AuditKind.REMOVED, null, null, null),
            new AuditFilter(null, null, null, null, today.plusDays(1), null, null),
            new AuditFilter(null, null, null, null, null, today.minusDays(1), null),
            new AuditFilter(null, null, null, null, null, null, new StoreId(UUID.randomUUID())))) {
      assertThat(read(Role.GROUP_ADMIN, none)).as(none.toString()).isEmpty();
    }
  }

  @Test
  void namesTheJobIfTheSystemDidIt() {
    var region = organization.region().value();
    var job =
        jobs.oneTime(
            "tidy up",
            id -> transaction.executeWithoutResult(_ -> rename(UUID.fromString(id), "华北")));
    job.executeOnce(
        new TaskInstance<>("tidy up", "", new GroupJob(CurrentTenant.require(), region.toString())),
        null);
    var row = read(Role.GROUP_ADMIN, of(region)).getFirst();
    assertThat(row.who()).isEqualTo("tidy up");
    assertThat(row.by()).isNull();
    assertThat(row.role()).isNull();
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var mine = read(Role.GROUP_ADMIN, entity("Region")).getFirst();
    var neighbour = new TenantId(TimeOrderedId.next());
    var seen =
        Executors.newVirtualThreadPerTaskExecutor()
            .submit(() ->
                CurrentTenant.call(
                    neighbour,
                    () -> {
                      assertThatExceptionOfType(NoSuchAuditRow.class)
                          .isThrownBy(
                              () -> organization.as(Role.GROUP_ADMIN, () -> desk.row(mine.id())));
                      return read(Role.GROUP_ADMIN, of(mine.record()));
                    }))
            .get();
    assertThat(seen).isEmpty();
  }

  @Test
  void answersOverRestAPageAtATime() throws Exception {
    var api = Rest.of(context);
    register("王小明", organization.store());
    register("李小红", organization.store());
    var admin = authentication(organization.signedIn(Role.GROUP_ADMIN));
    var first =
        api.perform(get("/api/v1/audit?entity=Customer&limit=1").with(admin))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.items.length()").value(1))
            .andExpect(jsonPath("$.items[0].kind").value("CREATED"))
            .andExpect(jsonPath("$.items[0].changes[?(@.attribute == 'name')].after").value("李小红"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var next = JsonPath.<String>read(first, "$.next");
    api.perform(get("/api/v1/audit?entity=Customer&limit=1&after=" + next).with(admin))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.next").doesNotExist());
    api.perform(post("/api/v1/audit/verification").with(admin).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.broken").doesNotExist())
        .andExpect(jsonPath("$.whole").doesNotExist());
    api.perform(
            post("/api/v1/audit/verification")
                .with(admin)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"seq\": 9999, \"hash\": \"00\"}"))
        .andExpect(jsonPath("$.broken.kind").value("CUT"));
    api.perform(
            get("/api/v1/audit").with(authentication(organization.signedIn(Role.SALES_CONSULTANT))))
        .andExpect(status().isForbidden());
  }

  private void rename(UUID region, String name) {
    var type =
        factory.getMetamodel().getEntities().stream()
            .filter(entity -> entity.getName().equals("Region"))
            .findFirst()
            .orElseThrow()
            .getJavaType();
    new DirectFieldAccessor(entities.find(type, region)).setPropertyValue("name", name);
  }

  private UUID register(String name, StoreId store) {
    return CurrentMember.call(
        organization.member(Role.SALES_CONSULTANT, store),
        () ->
            customers
                .register(
                    NewCustomer.person(
                        name, NUMBER, store, new EmployeeId(CurrentMember.require().employee())))
                .value());
  }

  private List<AuditRow> read(Role role, AuditFilter filter) {
    return organization.as(role, () -> desk.list(filter, Sorting.down("at"), 0, 100));
  }

  private static AuditFilter of(UUID record) {
    return new AuditFilter(record.toString(), null, null, null, null, null, null);
  }

  private static AuditFilter entity(String name) {
    return new AuditFilter(null, null, name, null, null, null, null);
  }
}
