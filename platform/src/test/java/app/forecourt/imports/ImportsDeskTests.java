package app.forecourt.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.notifications.NotificationFilter;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.notifications.NotificationsDesk;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.StockFilter;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Effect;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class ImportsDeskTests {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired ImportsDesk desk;
  @Autowired TestOrganization organization;
  @Autowired OrganizationDesk staff;
  @Autowired CustomersDesk customers;
  @Autowired VehicleStock stock;
  @Autowired Catalogue catalogue;
  @Autowired MembersDesk members;
  @Autowired ImportsSql sql;
  @Autowired NotificationsDesk told;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Texts texts;

  private static final String CUSTOMERS =
      """
      姓名,手机号码*,城市,备注,生日
      王小明,138 0013 8000,成都,=x,1988/6/1
      李娜,13900139000,绵阳,,
      ,123,成都,"两个,错误",2999-01-01
      王小明,13800138000,成都,同一个人,
      """
          .replace("=x", "x");

  @Test
  void tellsWhatWouldHappenAndThenDoesItOnce() throws IOException {
    var sent = upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS);
    assertThat(sent.mapping()).containsEntry("name", 0).containsEntry("phone", 1);
    assertThat(sent.rows()).isEqualTo(4);
    var checked = checked(Role.GENERAL_MANAGER, sent);
    assertThat(checked.progress()).isEqualTo(new Progress(0, 2, 0, 0, 2));
    assertThat(customersOf(Role.GENERAL_MANAGER)).isZero();
    assertThat(rows("customer")).isZero();
    var reasons = said(Role.GENERAL_MANAGER, checked, Locale.SIMPLIFIED_CHINESE);
    assertThat(reasons.get(4))
        .containsExactlyInAnyOrder(
            "手机号:“123”不是有效的电话号码,请检查后重新填写。", "姓名:这一项必须填写。", "生日:这一项的格式不正确,例如:1988-06-01。");
    assertThat(reasons.get(5)).containsExactly("与文件第 2 行是同一个对象,请只保留一行。");
    assertThat(said(Role.GENERAL_MANAGER, checked, Locale.ENGLISH).get(5))
        .containsExactly("Row 2 of the file is about the same. Keep one of them.");

    var done = run(Role.GENERAL_MANAGER, checked);
    assertThat(done.progress()).isEqualTo(new Progress(0, 2, 0, 0, 2));
    assertThat(customersOf(Role.GENERAL_MANAGER)).isEqualTo(2);
    assertThat(audited("Customer", "CREATED")).isEqualTo(2);
    assertThat(
            jdbc(
                """
                select count(*) from audit_entry where tenant_id = :tenant and entity = 'Customer'
                  and role = 'GENERAL_MANAGER' and who = 'GENERAL_MANAGER'\
                """))
        .isEqualTo(2);

    var again =
        run(
            Role.GENERAL_MANAGER,
            checked(
                Role.GENERAL_MANAGER,
                upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS)));
    assertThat(again.progress()).isEqualTo(new Progress(0, 0, 0, 2, 2));
    assertThat(audited("Customer", "CREATED")).isEqualTo(2);
    assertThat(audited("Customer", "CHANGED")).isZero();
    assertThat(rows("import_file")).isZero();
  }

  @Test
  void handsOutWhatItRefusedToBePutRight() throws IOException {
    var rejected =
        checked(
            Role.GENERAL_MANAGER,
            upload(
                Role.GENERAL_MANAGER,
                ImportKind.CUSTOMERS,
                "姓名,手机号,备注\n王小明,123,+1+cmd|' /C calc'!A0\n李娜,13900139000,\n"));
    var out = new ByteArrayOutputStream();
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          try {
            desk.rejects(rejected.id(), out, Locale.ENGLISH);
          } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
          }
        });
    var rows = new ArrayList<Row>();
    try (var file = TableFile.rows(out.toByteArray())) {
      for (var row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(row.get());
      }
    }
    assertThat(rows)
        .containsExactly(
            new Row(1, List.of("姓名", "手机号", "备注", "Why it was not imported")),
            new Row(
                2,
                List.of(
                    "王小明",
                    "123",
                    "+1+cmd|' /C calc'!A0",
                    "Phone: \"123\" is not a valid phone number; please check it.")));
  }

  @Test
  void remembersWhichColumnIsWhat() {
    var file = "a,b,c\n王小明,13800138000,成都\n";
    var first = upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, file);
    assertThat(first.mapping()).isEmpty();
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThatExceptionOfType(FieldNotMapped.class)
              .isThrownBy(() -> desk.check(first.id(), first.version()));
          assertThatExceptionOfType(FieldNotMapped.class)
              .isThrownBy(() -> desk.map(first.id(), Map.of("name", 0), null, first.version()))
              .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("phone"));
          assertThatExceptionOfType(NoSuchColumnInFile.class)
              .isThrownBy(
                  () -> desk.map(first.id(), Map.of("name", 0, "phone", 3), null, first.version()));
        });
    var mapping = Map.of("name", 0, "phone", 1, "city", 2);
    var mapped =
        organization.as(
            Role.GENERAL_MANAGER, () -> desk.map(first.id(), mapping, null, first.version()));
    checked(Role.GENERAL_MANAGER, mapped);
    assertThat(
            upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, "A, b ,C*\n李娜,13900139000,\n")
                .mapping())
        .isEqualTo(mapping);
    assertThat(upload(Role.GENERAL_MANAGER, ImportKind.EMPLOYEES, file).mapping()).isEmpty();
  }

  @Test
  void changesOnlyWhatTheFileSays() {
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            customers.register(
                NewCustomer.person(
                    "王小明",
                    Phone.of("13800138000"),
                    organization.store(),
                    organization.employee(Role.SALES_CONSULTANT))));
    var checked =
        checked(
            Role.GENERAL_MANAGER,
            upload(
                Role.GENERAL_MANAGER,
                ImportKind.CUSTOMERS,
                "姓名,手机号,客户编号,城市,来源\n王小明,13800138000,C-1,成都,\n"));
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> desk.rows(checked.id(), null, 0, 10)))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.effect()).isEqualTo(Effect.CHANGED);
          assertThat(row.changes()).containsExactly("number", "city");
        });
    run(Role.GENERAL_MANAGER, checked);
    var kept = organization.as(Role.SALES_CONSULTANT, () -> customers.search("王小明", 2)).getFirst();
    assertThat(organization.as(Role.SALES_CONSULTANT, () -> customers.card(kept.id())))
        .satisfies(card -> {
          assertThat(card.city()).isEqualTo("成都");
          assertThat(card.owner()).isEqualTo(organization.employee(Role.SALES_CONSULTANT));
        });
  }

  @Test
  void keepsToTheStoresOfTheRole() {
    var elsewhere =
        CurrentMember.call(
            organization.member(Role.GENERAL_MANAGER, organization.otherStore()),
            () ->
                customers.register(
                    NewCustomer.person(
                        "李娜", Phone.of("13900139000"), organization.otherStore(), null)));
    assertThat(elsewhere).isNotNull();
    var file =
        """
        姓名,手机号,门店
        王小明,13800138000,CD-A
        李娜,13900139000,
        张伟,13700137000,MY-A
        赵敏,13600136000,没有这家店
        """;
    var checked =
        checked(Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, file));
    assertThat(said(Role.GENERAL_MANAGER, checked, Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            Map.of(
                3, List.of("这位客户属于您不负责的门店,请由集团或该店导入。"),
                4, List.of("门店:没有找到“MY-A”,请填写系统中已有的名称或编码。"),
                5, List.of("门店:没有找到“没有这家店”,请填写系统中已有的名称或编码。")));
    assertThat(
            checked(Role.GROUP_ADMIN, upload(Role.GROUP_ADMIN, ImportKind.CUSTOMERS, file))
                .progress())
        .isEqualTo(new Progress(0, 2, 0, 1, 1));
  }

  @Test
  void isForThoseWhoMayImport() {
    for (var role : List.of(Role.SALES_CONSULTANT, Role.SALES_MANAGER, Role.RECEPTION)) {
      assertThat(organization.as(role, desk::kinds)).isEmpty();
      organization.as(
          role,
          () ->
              assertThatExceptionOfType(NotPermitted.class)
                  .isThrownBy(() ->
                      desk.upload(
                          ImportKind.CUSTOMERS,
                          null,
                          "a.csv",
                          CUSTOMERS.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(organization.as(Role.FINANCE, desk::kinds))
        .containsExactly(
            ImportKind.CUSTOMERS, ImportKind.OWNER_VEHICLES, ImportKind.STOCK_VEHICLES);
    var one = upload(Role.GENERAL_MANAGER, ImportKind.EMPLOYEES, "姓名,岗位,工号\n李娜,顾问,1\n");
    organization.as(
        Role.FINANCE,
        () -> assertThatExceptionOfType(NoSuchImport.class).isThrownBy(() -> desk.card(one.id())));
    CurrentMember.run(
        organization.member(Role.GENERAL_MANAGER, organization.otherStore()),
        () -> assertThatExceptionOfType(NoSuchImport.class).isThrownBy(() -> desk.card(one.id())));
  }

  @Test
  void stopsWhenWhoOrderedItMayNotDoItAnyMore() {
    var manager = organization.member(Role.GENERAL_MANAGER);
    var checked =
        checked(
            Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS));
    var held =
        transaction.execute(_ -> {
          var running =
              CurrentMember.call(manager, () -> desk.run(checked.id(), checked.version()));
          organization.as(Role.GROUP_ADMIN, () -> members.revoke(manager.acting().grant()));
          return running;
        });
    assertThat(awaited(Role.GROUP_ADMIN, held.id(), ImportState.FAILED).failure())
        .isEqualTo("identity.refusal.NoSuchGrant");
    assertThat(rows("customer")).isZero();
  }

  @Test
  void takesTheSameFileInOnceAtATime(TenantId tenant) throws Exception {
    var one =
        checked(
            Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS));
    var twin =
        checked(
            Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS));
    try (var slow = slowed("customer")) {
      var manager = organization.member(Role.GENERAL_MANAGER);
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        var started =
            both.invokeAll(List.of(started(tenant, manager, one), started(tenant, manager, twin)));
        var refused = 0;
        for (var start : started) {
          try {
            start.get();
          } catch (ExecutionException failed) {
            assertThat(failed).hasCauseInstanceOf(AlreadyAtWork.class);
            refused++;
          }
        }
        assertThat(refused).isEqualTo(1);
      }
      slow.rollback();
    }
    await()
        .pollInSameThread()
        .atMost(SOON)
        .until(() ->
            organization.as(Role.GENERAL_MANAGER, () -> desk.newest(null, 9)).stream()
                .anyMatch(card -> card.state() == ImportState.DONE));
    assertThat(rows("customer")).isEqualTo(2);
    assertThat(audited("Customer", "CREATED")).isEqualTo(2);
  }

  @Test
  void goesOnWhereACrashHasLeftIt() {
    var people =
        IntStream.range(0, 1_200)
            .mapToObj(
                nth -> "%s,139%08d".formatted(nth == 700 ? "停电" : "客户" + (char) ('一' + nth), nth))
            .collect(Collectors.joining("\n"));
    var checked =
        checked(
            Role.GENERAL_MANAGER,
            upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, "姓名,手机号\n" + people));
    TestDatabase.asSuperuser(
        "alter table customer add constraint power_cut check (name <> '停电') not valid");
    try {
      organization.as(Role.GENERAL_MANAGER, () -> desk.run(checked.id(), checked.version()));
      await()
          .pollInSameThread()
          .atMost(SOON)
          .until(() ->
              jdbc(
                      """
                      select count(*) from control.scheduled_tasks
                      where task_name = 'work off import' and consecutive_failures > 0
                        and task_instance like '%' || cast(:tenant as text) || '%'\
                      """)
                  == 1);
      assertThat(organization.as(Role.GENERAL_MANAGER, () -> desk.card(checked.id())))
          .satisfies(card -> {
            assertThat(card.state()).isEqualTo(ImportState.RUNNING);
            assertThat(card.progress()).isEqualTo(new Progress(501, 500, 0, 0, 0));
          });
      assertThat(rows("customer")).isEqualTo(500);
    } finally {
      TestDatabase.asSuperuser("alter table customer drop constraint power_cut");
    }
    assertThat(awaited(Role.GENERAL_MANAGER, checked.id(), ImportState.DONE).progress())
        .isEqualTo(new Progress(0, 1_200, 0, 0, 0));
    assertThat(rows("customer")).isEqualTo(1_200);
    assertThat(audited("Customer", "CREATED")).isEqualTo(1_200);
  }

  @Test
  void takesCarsOfCustomersByTheirVin() {
    imported(ImportKind.CUSTOMERS, "姓名,手机号\n王小明,13800138000\n");
    var vin = Vin.fitting("LSVAA49J032047371");
    var file =
        """
        车架号,车型,车牌号,手机
        %s,A4L 豪华型,川A99999,13800138000
        LSVAA49J032047372,A4L 豪华型,,13800138000
        1M8GDM9AXKP042788,A6L,,13900139000
        """
            .formatted(vin);
    var done = imported(ImportKind.OWNER_VEHICLES, file);
    assertThat(done.progress()).isEqualTo(new Progress(0, 1, 0, 0, 2));
    assertThat(said(Role.GENERAL_MANAGER, done, Locale.SIMPLIFIED_CHINESE).get(4))
        .containsExactly("没有找到“139 0013 9000”对应的客户,请先导入这位客户。");
    assertThat(imported(ImportKind.OWNER_VEHICLES, file).progress())
        .isEqualTo(new Progress(0, 0, 0, 1, 2));
    assertThat(imported(ImportKind.OWNER_VEHICLES, file.replace("川A99999", "川A54321")).progress())
        .isEqualTo(new Progress(0, 0, 1, 0, 2));
  }

  @Test
  void takesStockByItsVin() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> catalogue.add(new NewTrim("傲途", "A4L", "豪华型", Money.yuan(361_300), false)));
    var file =
        """
        VIN,车型,颜色,进价(元),入库日期,状态
        1M8GDM9AXKP042788,A4L 豪华型,天云灰,"¥290,000.00",2026-01-05,在库
        11111111111111111,傲途 A4L 豪华型,白,29.5万,,在途
        22222222222222222,A4L 至尊型,白,,,
        """;
    var done = imported(ImportKind.STOCK_VEHICLES, file);
    assertThat(done.progress()).isEqualTo(new Progress(0, 2, 0, 0, 1));
    assertThat(said(Role.GENERAL_MANAGER, done, Locale.SIMPLIFIED_CHINESE).get(4))
        .contains("进价:这一项必须填写。", "车型:没有找到“A4L 至尊型”,请填写系统中已有的名称或编码。");
    assertThat(
            organization.as(Role.GENERAL_MANAGER, () -> stock.newest(StockFilter.all(), null, 9)))
        .extracting(car -> car.cost())
        .containsExactlyInAnyOrder(Money.yuan(290_000), Money.yuan(295_000));
    assertThat(imported(ImportKind.STOCK_VEHICLES, file).progress())
        .isEqualTo(new Progress(0, 0, 0, 2, 1));
    assertThat(imported(ImportKind.STOCK_VEHICLES, file.replace("天云灰", "黑")).progress())
        .isEqualTo(new Progress(0, 0, 1, 1, 1));
    assertThat(audited("Vehicle", "CREATED")).isEqualTo(2);
    assertThat(audited("Vehicle", "CHANGED")).isEqualTo(1);
  }

  @Test
  void takesStaffByNumberOrAddressAndAdoptsThoseWhoHaveNone() {
    organization.member(Role.SALES_CONSULTANT);
    var before = active();
    var file =
        """
        姓名,岗位,工号,邮箱,团队
        SALES_CONSULTANT,销售顾问,E-1,one@example.com,
        李娜,销售顾问,,lina@example.com,销售一组
        张伟,经理,E-3,kein,
        """;
    var done = imported(ImportKind.EMPLOYEES, file);
    assertThat(done.progress()).isEqualTo(new Progress(0, 1, 1, 0, 1));
    assertThat(active()).isEqualTo(before + 1);
    assertThat(
            organization.as(
                Role.GENERAL_MANAGER,
                () ->
                    staff.employees(organization.store()).stream()
                        .filter(one -> one.name().equals("李娜"))
                        .toList()))
        .singleElement()
        .satisfies(one -> assertThat(one.team()).isEqualTo(organization.team()));
    assertThat(imported(ImportKind.EMPLOYEES, file).progress())
        .isEqualTo(new Progress(0, 0, 0, 2, 1));
  }

  @Test
  void doesNotTakeTheExampleOfTheTemplate() throws IOException {
    var out = new ByteArrayOutputStream();
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          try {
            desk.template(ImportKind.CUSTOMERS, out, Locale.SIMPLIFIED_CHINESE);
          } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
          }
        });
    var sent =
        organization.as(
            Role.GENERAL_MANAGER,
            () -> desk.upload(ImportKind.CUSTOMERS, null, "t.xlsx", out.toByteArray()));
    assertThat(sent.mapping()).hasSize(desk.fields(ImportKind.CUSTOMERS).size());
    assertThat(checked(Role.GENERAL_MANAGER, sent).progress().rows()).isZero();
  }

  @Test
  void forgetsRowsAfterThirtyDays(TenantId tenant) {
    var done = imported(ImportKind.CUSTOMERS, CUSTOMERS);
    TestDatabase.asSuperuser(
        "update import_row set created_at = now() - interval '31 days' where tenant_id = '%s'"
            .formatted(tenant));
    TestDatabase.asSuperuser(
        "update import_job set created_at = now() - interval '31 days' where tenant_id = '%s'"
            .formatted(tenant));
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            assertThatExceptionOfType(RowsForgotten.class)
                .isThrownBy(
                    () -> desk.rejects(done.id(), new ByteArrayOutputStream(), Locale.ENGLISH)));
  }

  /// What the nightly job does, here and for a neighbour.
  @Test
  void deletesFilesAndRowsAfterThirtyDaysOfTheirGroupOnly(TenantId tenant) throws Exception {
    var waiting =
        checked(
            Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS));
    var rows = kept(waiting);
    assertThat(rows).isPositive();

    forget(Duration.ofDays(29));
    assertThat(kept(waiting)).isEqualTo(rows);
    try (var elsewhere = Executors.newSingleThreadExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(new TenantId(UUID.randomUUID()), () -> forget(Duration.ofDays(31))))
          .get();
    }
    assertThat(CurrentTenant.require()).isEqualTo(tenant);
    assertThat(kept(waiting)).isEqualTo(rows);

    forget(Duration.ofDays(31));
    assertThat(kept(waiting)).isZero();
    assertThatExceptionOfType(RowsForgotten.class)
        .isThrownBy(() ->
            organization.as(Role.GENERAL_MANAGER, () -> desk.run(waiting.id(), waiting.version())));
  }

  @Test
  void tellsWhoeverOrderedItThatItIsThrough() {
    var done = imported(ImportKind.CUSTOMERS, CUSTOMERS);
    var result = done.progress();

    assertThat(
            organization.as(
                Role.GENERAL_MANAGER, () -> told.newest(NotificationFilter.all(), null, 9)))
        .singleElement()
        .satisfies(news -> {
          assertThat(news.kind()).isEqualTo(NotificationKind.IMPORT_FINISHED);
          assertThat(news.link()).isEqualTo("admin/imports/" + done.id());
          assertThat(news.said(texts, Locale.ENGLISH))
              .isEqualTo(
                  "“导入.csv” is imported: %d new, %d changed, %d unchanged, %d refused"
                      .formatted(
                          result.added(), result.changed(), result.unchanged(), result.refused()));
        });
  }

  /// Rows and files.
  private long kept(ImportCard card) {
    return Stream.of("import_row", "import_file")
        .mapToLong(table ->
            transaction.execute(_ ->
                jdbc.sql("select count(*) from %s where import_id = :id".formatted(table))
                    .param("id", card.id().value())
                    .query(Long.class)
                    .single()))
        .sum();
  }

  private void forget(Duration later) {
    transaction.executeWithoutResult(_ -> new OldRows(sql, Clock.offset(clock, later)).forget());
  }

  @Test
  void isInvisibleToTheNeighbour(TenantId tenant) {
    var mine = upload(Role.GENERAL_MANAGER, ImportKind.CUSTOMERS, CUSTOMERS);
    var neighbour = new TenantId(UUID.randomUUID());
    assertThat(neighbour).isNotEqualTo(tenant);
    try (var elsewhere = Executors.newSingleThreadExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(desk.newest(null, 9)).isEmpty();
                            assertThatExceptionOfType(NoSuchImport.class)
                                .isThrownBy(() -> desk.card(mine.id()));
                          })))
          .get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private ImportCard upload(Role role, ImportKind kind, String file) {
    return organization.as(
        role, () -> desk.upload(kind, null, "导入.csv", file.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportCard checked(Role role, ImportCard sent) {
    organization.as(role, () -> desk.check(sent.id(), sent.version()));
    return awaited(role, sent.id(), ImportState.CHECKED);
  }

  private ImportCard run(Role role, ImportCard checked) {
    organization.as(role, () -> desk.run(checked.id(), checked.version()));
    return awaited(role, checked.id(), ImportState.DONE);
  }

  private ImportCard imported(ImportKind kind, String file) {
    return run(
        Role.GENERAL_MANAGER,
        checked(Role.GENERAL_MANAGER, upload(Role.GENERAL_MANAGER, kind, file)));
  }

  private ImportCard awaited(Role role, ImportId id, ImportState state) {
    return await()
        .pollInSameThread()
        .atMost(SOON)
        .until(() -> organization.as(role, () -> desk.card(id)), card -> card.state() == state);
  }

  private Callable<ImportCard> started(TenantId tenant, Member member, ImportCard one) {
    return () ->
        CurrentTenant.call(
            tenant, () -> CurrentMember.call(member, () -> desk.run(one.id(), one.version())));
  }

  /// Reasons by row.
  private Map<Integer, List<String>> said(Role role, ImportCard card, Locale language) {
    return organization.as(role, () -> desk.rows(card.id(), Effect.REFUSED, 0, 100)).stream()
        .collect(
            Collectors.toMap(
                ImportRow::number,
                row ->
                    row.reasons().stream()
                        .map(reason -> reason.said(card.kind(), texts, language))
                        .toList()));
  }

  private long customersOf(Role role) {
    return organization.as(role, () -> customers.count(CustomerFilter.all()));
  }

  private long active() {
    return organization.as(
        Role.GENERAL_MANAGER,
        () -> staff.employees(organization.store()).stream().filter(one -> one.active()).count());
  }

  private long rows(String table) {
    return jdbc("select count(*) from %s where tenant_id = :tenant".formatted(table));
  }

  private long audited(String entity, String kind) {
    return jdbc(
        "select count(*) from audit_entry where tenant_id = :tenant and entity = '%s' and kind = '%s'"
            .formatted(entity, kind));
  }

  private long jdbc(String sql) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ ->
            jdbc.sql(sql)
                .param("tenant", CurrentTenant.require().value())
                .query(Long.class)
                .single()));
  }

  /// Keeps everybody from writing to a table until it is closed.
  private static java.sql.Connection slowed(String table) throws SQLException {
    var connection = DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table %s in share row exclusive mode".formatted(table));
    }
    return connection;
  }
}
