package app.forecourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.identity.Role;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.NoSuchStore;
import app.forecourt.organization.NotPermitted;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldUnreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class CalendarDeskTests {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
  private static final OwnDay JUBILEE = new OwnDay(false, "集团周年庆");

  @Autowired CalendarDesk desk;
  @Autowired WorkingCalendar calendar;
  @Autowired TestOrganization organization;
  @Autowired AuditDesk audit;

  @Test
  void aDayOfTheGroupIsOneOfAllItsStoresUntilItIsTakenBack() {
    var store = organization.store();
    assertThat(desk.setDay(null, DAY, JUBILEE).cause()).isEqualTo(DayCause.GROUP);
    assertThat(calendar.isWorkingDay(store, DAY)).isFalse();
    desk.setDay(null, DAY, new OwnDay(true, "年终冲量"));
    assertThat(desk.year(store, 2026).days().get(DAY.getDayOfYear() - 1))
        .isEqualTo(new DayPlan(DAY, true, DayCause.GROUP, null, "年终冲量"));
    assertThat(desk.clearDay(null, DAY).cause()).isEqualTo(DayCause.WEEK);
    assertThat(calendar.isWorkingDay(store, DAY)).isTrue();
  }

  @Test
  void aStoresManagerShutsHisStoreAndNoOther() {
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          desk.setDay(organization.store(), DAY, new OwnDay(false, "装修"));
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.setDay(null, DAY, JUBILEE));
          assertThatExceptionOfType(NoSuchStore.class)
              .isThrownBy(() -> desk.setDay(organization.otherStore(), DAY, JUBILEE));
        });
    assertThat(calendar.isWorkingDay(organization.store(), DAY)).isFalse();
    assertThat(calendar.isWorkingDay(organization.otherStore(), DAY)).isTrue();
  }

  @Test
  void aStoreKeepsTheHoursOfAllStoresUntilItHasItsOwn() {
    var store = organization.store();
    var late = hours(LocalTime.of(10, 0), LocalTime.of(21, 0));
    var shared = desk.setHours(Whose.STORES, null, late, 0);
    assertThat(shared).isEqualTo(new HoursRow(late, true, 1));
    assertThat(desk.hours(Whose.STORE, store)).isEqualTo(new HoursRow(late, false, 0));
    var own = hours(LocalTime.of(8, 30), LocalTime.of(17, 30));
    desk.setHours(Whose.STORE, store, own, 0);
    assertThat(desk.hours(Whose.STORE, store).hours()).isEqualTo(own);
    assertThat(desk.hours(Whose.STORE, organization.otherStore()).hours()).isEqualTo(late);
    var evening = LocalDateTime.parse("2026-12-05T19:00").atZone(BusinessDays.ZONE).toInstant();
    assertThat(desk.due(organization.otherStore(), evening, 30))
        .isEqualTo(evening.plus(Duration.ofMinutes(30)));
    assertThat(desk.due(store, evening, 30)).isEqualTo(evening.plus(Duration.ofHours(14)));
    desk.shareHours(store);
    assertThat(desk.hours(Whose.STORE, store).own()).isFalse();
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() -> desk.setHours(Whose.STORES, null, own, shared.version() + 1));
    assertThatExceptionOfType(StaleVersion.class)
        .as("somebody else set them first")
        .isThrownBy(() -> desk.setHours(Whose.STORES, null, own, 0));
    assertThat(desk.setHours(Whose.STORES, null, own, shared.version()).hours()).isEqualTo(own);
  }

  @Test
  void knowsDaysOfThisCenturyOnly() {
    var store = organization.store();
    for (var day : List.of(LocalDate.of(1999, 12, 31), LocalDate.of(2101, 1, 1), LocalDate.MAX)) {
      assertThatExceptionOfType(FieldUnreadable.class)
          .isThrownBy(() -> desk.setDay(store, day, JUBILEE))
          .satisfies(refused -> assertThat(refused.field()).isEqualTo("day"));
      assertThatExceptionOfType(FieldUnreadable.class)
          .isThrownBy(() -> desk.workingDays(store, day, day))
          .satisfies(refused -> assertThat(refused.field()).isEqualTo("from"));
    }
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(() -> desk.due(store, Instant.MAX, 30))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("at"));
  }

  @Test
  void everyChangeIsWrittenDown() {
    desk.setDay(null, DAY, JUBILEE);
    desk.setHours(Whose.HEADQUARTERS, null, Hours.HEADQUARTERS, 0);
    assertThat(audit.newest(AuditFilter.ALL, null, 10))
        .extracting(row -> row.entity())
        .startsWith("WorkingHours", "CalendarDay");
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var store = organization.store();
    desk.setDay(null, DAY, JUBILEE);
    desk.setHours(Whose.STORES, null, hours(LocalTime.of(1, 0), LocalTime.of(2, 0)), 0);
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(calendar.isWorkingDay(organization.store(), DAY)).isTrue();
                            assertThat(desk.hours(Whose.STORES, null))
                                .isEqualTo(new HoursRow(Hours.STORES, false, 0));
                            assertThatExceptionOfType(NoSuchStore.class)
                                .isThrownBy(() -> desk.year(store, 2026));
                            assertThatExceptionOfType(NoSuchStore.class)
                                .isThrownBy(() -> desk.setDay(store, DAY, JUBILEE));
                          })))
          .get();
    }
  }

  private static Hours hours(LocalTime opens, LocalTime closes) {
    return new Hours(Hours.STORES.weekdays(), opens, closes, false);
  }
}
