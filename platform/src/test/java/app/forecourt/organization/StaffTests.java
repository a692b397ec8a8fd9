package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.HeldRoles;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.identity.Scopes;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class StaffTests {

  @Autowired OrganizationDesk desk;
  @Autowired TransferDesk transfers;
  @Autowired StaffingDesk staffing;
  @Autowired Permissions permissions;
  @Autowired DocumentNumbers numbers;
  @Autowired MembersDesk members;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired Postings postings;
  @Autowired Employees employees;
  @Autowired Stores stores;
  @Autowired Departments departments;
  @Autowired Teams teams;
  @Autowired HeldRoles roles;
  @Autowired Scopes scopes;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  @Test
  void closesOnlyWhatIsEmpty() {
    var store = organization.store();
    var department = desk.addDepartment(store, "销售部");
    var team = desk.addTeam(store, department, "销售二组", null);
    var somebody = hired("赵一", team);
    assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> desk.closeTeam(team));
    assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> desk.closeDepartment(department));
    assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> desk.closeStore(store));
    assertThatExceptionOfType(NotEmpty.class)
        .isThrownBy(() -> desk.closeRegion(organization.region()));

    transfers.transfer(somebody, Transfer.into(store, null));
    desk.closeTeam(team);
    desk.closeDepartment(department);
    assertThat(desk.departments(store)).isEmpty();
    assertThatExceptionOfType(UnitClosed.class).isThrownBy(() -> desk.assign(somebody, team));
    assertThatExceptionOfType(UnitClosed.class)
        .isThrownBy(() -> desk.addTeam(store, department, "销售三组", null));

    desk.closeStore(organization.farStore());
    desk.closeRegion(organization.farRegion());
    assertThat(desk.stores()).extracting(StoreRow::code).containsExactly("CD-A", "MY-A");
    assertThat(desk.everyStore()).hasSize(3);
  }

  @Test
  void somebodyWhoIsToComeKeepsATeamOpen() {
    var store = organization.store();
    var team = desk.addTeam(store, "销售二组", null);
    var somebody = hired("赵一", null);
    transfers.transfer(somebody, Transfer.into(store, team).on(day(3)));
    assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> desk.closeTeam(team));
    transfers.cancel(somebody, transfers.planned().getFirst().id());
    desk.closeTeam(team);
    assertThat(transfers.postings(somebody)).hasSize(1);
  }

  @Test
  void nobodyIsTheSuperiorOfHisSuperior() {
    var store = organization.store();
    var first = desk.addTeam(store, "甲组", null);
    var second = desk.addTeam(store, "乙组", null);
    var boss = hired("老板", null);
    var middle = hired("中层", first);
    desk.lead(first, boss);
    desk.lead(second, middle);
    assertThatExceptionOfType(LeadsInCircle.class).isThrownBy(() -> desk.assign(boss, second));
    desk.assign(boss, first); // of his own team he may be a member
    var below = hired("下层", second);
    assertThatExceptionOfType(LeadsInCircle.class).isThrownBy(() -> desk.lead(first, below));
    assertThatExceptionOfType(ManagerElsewhere.class)
        .isThrownBy(() -> desk.addTeam(organization.otherStore(), "丙组", middle));
  }

  @Test
  void aCodeStaysOnceADocumentCarriesIt() {
    var store = desk.store(organization.store());
    var renamed = desk.amendStore(store.id(), coded("CD-N", store), store.version());
    assertThat(renamed.code()).isEqualTo("CD-N");
    assertThatExceptionOfType(StoreCodeTaken.class)
        .isThrownBy(() -> desk.amendStore(store.id(), coded("MYA", store), renamed.version()));
    transaction.executeWithoutResult(_ -> numbers.next(store.id(), "SO"));
    assertThatExceptionOfType(StoreCodeSettled.class)
        .isThrownBy(() -> desk.amendStore(store.id(), coded("CD-X", store), renamed.version()));
    assertThat(desk.amendStore(store.id(), coded("CD-N", store), renamed.version()).name())
        .isEqualTo(store.name());
  }

  @Test
  void aDepartmentMovesWithItsTeamsAndWhatTheySee() {
    var department = desk.addDepartment(organization.store(), "销售部");
    var manager = organization.member(Role.SALES_MANAGER);
    desk.lead(organization.team(), new EmployeeId(manager.employee()));
    members.grant(manager.employee(), Role.SALES_MANAGER, organization.team().value());
    desk.moveTeam(organization.team(), organization.store(), department);
    assertThat(storesOf(manager)).containsExactly(organization.store());

    desk.moveDepartment(department, organization.otherStore());

    assertThat(storesOf(manager)).containsExactly(organization.otherStore());
    assertThat(desk.teams(organization.otherStore()))
        .singleElement()
        .satisfies(team -> {
          assertThat(team.department()).isEqualTo(department);
          assertThat(team.manager()).isEqualTo(new EmployeeId(manager.employee()));
        });
    assertThat(desk.employee(new EmployeeId(manager.employee())).department())
        .isEqualTo(department);
    assertThat(roles.of(manager.employee()))
        .extracting(HeldRoles.Held::unit)
        .contains(organization.team().value()); // which moved along
  }

  @Test
  void aTransferTakesEffectOnItsDay() {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    var id = new EmployeeId(consultant.employee());
    members.grant(consultant.employee(), Role.RECEPTION, organization.store().value());
    assertThatExceptionOfType(DayPassed.class)
        .isThrownBy(
            () -> transfers.transfer(id, Transfer.into(organization.farStore(), null).on(day(-1))));
    transfers.transfer(id, Transfer.into(organization.farStore(), null).on(day(5)));

    turn(4);
    assertThat(storesOf(consultant)).containsExactly(organization.store());
    turn(6);
    turn(6);
    assertThat(storesOf(consultant)).containsExactly(organization.farStore());
    assertThat(roles.of(consultant.employee()))
        .extracting(HeldRoles.Held::unit)
        .containsOnlyNulls(); // none is left for the store he left
    assertThat(transfers.postings(id))
        .extracting(PostingRow::store, PostingRow::to, PostingRow::planned)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(organization.farStore(), null, false),
            org.assertj.core.groups.Tuple.tuple(organization.store(), day(4), false));
    assertThat(workedIn(organization.store(), day(4))).contains(id);
    assertThat(workedIn(organization.store(), day(5))).doesNotContain(id);
    assertThat(workedIn(organization.farStore(), day(5))).contains(id);
  }

  @Test
  void aTeamThatIsGoneByThenIsNotJoined() {
    var somebody = hired("赵一", null);
    var team = desk.addTeam(organization.otherStore(), "销售二组", null);
    transfers.transfer(somebody, Transfer.into(organization.otherStore(), team).on(day(1)));
    desk.moveTeam(team, organization.farStore());
    turn(1);
    assertThat(desk.employee(somebody))
        .satisfies(row -> {
          assertThat(row.store()).isEqualTo(organization.otherStore());
          assertThat(row.team()).isNull();
        });
  }

  @Test
  void whoLeavesHasNoAccessAfterHisLastDay() {
    var manager = organization.member(Role.SALES_MANAGER);
    var id = new EmployeeId(manager.employee());
    desk.lead(organization.team(), id);
    desk.leaveAfter(id, day(2));
    turn(2);
    assertThat(desk.employee(id).active()).isTrue();
    turn(3);
    assertThat(desk.employee(id).active()).isFalse();
    assertThatExceptionOfType(app.forecourt.identity.NoSuchGrant.class)
        .isThrownBy(() -> organization.again(manager));
    assertThat(desk.teams(organization.store())).extracting(TeamRow::manager).containsOnlyNulls();
    assertThatExceptionOfType(LastDayReached.class)
        .isThrownBy(() -> transfers.transfer(id, Transfer.into(organization.store(), null)));
  }

  @ParameterizedTest
  @CsvSource({"4, TOO_FEW", "5, RIGHT", "6, RIGHT", "7, TOO_MANY"})
  void warnsUnlessAManagerLeadsFiveOrSix(int consultants, SpanState state) {
    var team = desk.addTeam(organization.store(), "销售二组", null);
    var manager = hired("经理", team);
    members.grant(manager.value(), Role.SALES_MANAGER, null);
    desk.lead(team, manager);
    IntStream.range(0, consultants).forEach(number -> consultant("顾问" + number, team));
    var gone = consultant("离职", team);
    desk.leave(gone);
    hired("内勤", team);

    assertThat(span(team).state()).isEqualTo(state);
    assertThat(span(team).span()).isEqualTo(consultants);
    var row =
        staffing.staffing().stream()
            .filter(store -> store.store().equals(organization.store()))
            .findFirst()
            .orElseThrow();
    assertThat(row.consultants()).isEqualTo(consultants);
    assertThat(row.tooFew() + row.tooMany()).isEqualTo(state == SpanState.RIGHT ? 0 : 1);

    desk.setSpan(organization.store(), consultants, consultants);
    assertThat(span(team).state()).isEqualTo(SpanState.RIGHT);
    assertThatExceptionOfType(SpanReversed.class)
        .isThrownBy(() -> desk.setSpan(organization.store(), 5, 4));
  }

  @Test
  void aManagerSeesTheSpanOfHisOwnTeamOnly() {
    var other = desk.addTeam(organization.store(), "销售二组", null);
    consultant("别组", other);
    organization.member(Role.SALES_CONSULTANT);
    assertThat(staffing.spans(null)).hasSize(2);
    organization.as(
        Role.SALES_MANAGER,
        () ->
            assertThat(staffing.spans(null))
                .extracting(SpanRow::team)
                .containsExactly(organization.team()));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var somebody = hired("赵一", null);
    var neighbour = new TenantId(TimeOrderedId.next());
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThatExceptionOfType(NoSuchEmployee.class)
                                .isThrownBy(() -> transfers.postings(somebody));
                            assertThat(transfers.on(day(0)))
                                .extracting(PostingRow::employee)
                                .doesNotContain(somebody);
                          })))
          .get();
    }
  }

  private EmployeeId hired(String name, @Nullable TeamId team) {
    return desk.hire(new NewEmployee(name, organization.store(), team, "销售顾问"));
  }

  private EmployeeId consultant(String name, TeamId team) {
    var somebody = hired(name, team);
    members.grant(somebody.value(), Role.SALES_CONSULTANT, null);
    return somebody;
  }

  private SpanRow span(TeamId team) {
    return staffing.spans(organization.store()).stream()
        .filter(row -> row.team().equals(team))
        .findFirst()
        .orElseThrow();
  }

  /// The stores whose orders he reaches at his next request.
  private List<StoreId> storesOf(Member member) {
    return CurrentMember.call(
        organization.again(member),
        () -> List.copyOf(permissions.sight(Action.ORDER, Verb.WRITE).stores()));
  }

  private List<EmployeeId> workedIn(StoreId store, LocalDate day) {
    return transfers.on(day).stream()
        .filter(row -> store.equals(row.store()))
        .map(PostingRow::employee)
        .toList();
  }

  /// Does what the job does some days from now.
  private void turn(int days) {
    var then = Clock.fixed(BusinessDays.startOf(day(days)), BusinessDays.ZONE);
    transaction.executeWithoutResult(_ ->
        new PostingBook(
                postings, employees, stores, departments, teams, roles, scopes, events, then)
            .turnTheDay());
  }

  private LocalDate day(int fromToday) {
    return BusinessDays.today(clock).plusDays(fromToday);
  }

  private static NewStore coded(String code, StoreRow store) {
    return new NewStore(code, store.name(), store.brands(), store.city(), store.region());
  }
}
