package app.forecourt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomerRow;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Sorting;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class ExportLogTests {

  @Autowired ExportLog log;
  @Autowired Permissions permissions;
  @Autowired CustomersDesk customers;
  @Autowired TestOrganization organization;
  @Autowired WebApplicationContext context;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void writesDownWhoTookWhichListInWhichRole() {
    var mark =
        organization.as(
            Role.SALES_DIRECTOR, () -> log.note("sales/orders", "f.status=SIGNED&q=%E7%8E%8B", 17));
    assertThat(mark.group()).isEqualTo("测试集团");
    assertThat(mark.who()).isEqualTo("SALES_DIRECTOR");
    assertThat(read(Role.GROUP_ADMIN))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(mark.export());
          assertThat(row.at()).isEqualTo(mark.at());
          assertThat(row.who()).isEqualTo("SALES_DIRECTOR");
          assertThat(row.role()).isEqualTo(Role.SALES_DIRECTOR);
          assertThat(row.store()).isEqualTo(organization.store());
          assertThat(row.list()).isEqualTo("sales/orders");
          assertThat(row.filter()).isEqualTo("f.status=SIGNED&q=王");
          assertThat(row.rows()).isEqualTo(17);
        });
  }

  @Test
  void refusesRolesThatTakeNothingOut() {
    for (var role :
        List.of(Role.SALES_CONSULTANT, Role.RECEPTION, Role.LEAD_CLERK, Role.TECHNICIAN)) {
      organization.as(
          role,
          () -> {
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> log.note("customers", "", 1));
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> permissions.takingOut(() -> true));
          });
    }
    assertThat(read(Role.GROUP_ADMIN)).isEmpty();
  }

  @Test
  void showsWhatLeftTheStoresInReach() {
    exported(Role.GENERAL_MANAGER, organization.store());
    exported(Role.GENERAL_MANAGER, organization.farStore());
    organization.as(Role.REGION_MANAGER, () -> log.note("sales/leads", "", 3));
    assertThat(read(Role.GENERAL_MANAGER))
        .extracting(ExportRow::store)
        .containsExactly(organization.store());
    assertThat(read(Role.REGION_MANAGER))
        .extracting(ExportRow::store)
        .containsExactly(organization.store());
    assertThat(read(Role.GROUP_ADMIN)).hasSize(3);
    organization.as(
        Role.SALES_DIRECTOR,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> log.count(ExportFilter.ALL)));
  }

  @Test
  void hidesTheNumberSomebodySearchedForFromThoseWhoSeeItMasked() {
    organization.as(
        Role.GENERAL_MANAGER, () -> log.note("sales/leads", "q=138+0013+8000&sort=-name", 1));
    assertThat(read(Role.GENERAL_MANAGER).getFirst().filter()).contains("138 0013 8000");
    assertThat(read(Role.GROUP_ADMIN).getFirst().filter()).isEqualTo("q=138****8000&sort=-name");
  }

  /// A sales manager sees whole numbers on the screen, but takes out masked ones.
  @Test
  void masksWhatLeavesMoreThanWhatIsShown() {
    var owner = organization.employee(Role.SALES_CONSULTANT);
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            customers.register(
                NewCustomer.person("王小明", Phone.of("13800138000"), organization.store(), owner)));
    assertThat(shown(Role.SALES_MANAGER)).isEqualTo("138 0013 8000");
    assertThat(takenOut(Role.SALES_MANAGER)).isEqualTo("138****8000");
    assertThat(takenOut(Role.GENERAL_MANAGER)).isEqualTo("138 0013 8000");
    assertThat(takenOut(Role.GROUP_ADMIN)).isEqualTo("138****8000");
    assertThat(shown(Role.SALES_MANAGER)).isEqualTo("138 0013 8000");
  }

  @Test
  void cannotBeRewritten() {
    organization.as(Role.GENERAL_MANAGER, () -> log.note("sales/leads", "", 1));
    for (var statement :
        List.of("update export_record set row_count = 0", "delete from export_record")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> transaction.executeWithoutResult(_ -> jdbc.sql(statement).update()));
    }
  }

  @Test
  void isReadOverTheApiByThoseWhoReadTrails() throws Exception {
    organization.as(Role.GENERAL_MANAGER, () -> log.note("sales/leads", "", 5));
    var api = Rest.of(context);
    api.perform(get("/api/v1/exports").with(authentication(organization.signedIn(Role.FINANCE))))
        .andExpect(jsonPath("$.items[0].list").value("sales/leads"))
        .andExpect(jsonPath("$.items[0].rows").value(5));
    api.perform(
            get("/api/v1/exports")
                .with(authentication(organization.signedIn(Role.SALES_CONSULTANT))))
        .andExpect(status().isForbidden());
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    organization.as(Role.GENERAL_MANAGER, () -> log.note("sales/leads", "", 1));
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () -> assertThat(read(Role.GROUP_ADMIN)).isEmpty()))
          .get();
    }
  }

  private void exported(Role role, StoreId store) {
    CurrentMember.run(organization.member(role, store), () -> log.note("sales/orders", "", 1));
  }

  private List<ExportRow> read(Role role) {
    return organization.as(role, () -> log.list(ExportFilter.ALL, Sorting.down("at"), 0, 10));
  }

  private String shown(Role role) {
    return organization.as(role, this::phone);
  }

  private String takenOut(Role role) {
    return organization.as(role, () -> permissions.takingOut(this::phone));
  }

  private String phone() {
    return customers.newest(CustomerFilter.all(), null, 1).stream()
        .map(CustomerRow::phone)
        .findFirst()
        .orElseThrow();
  }
}
