package app.forecourt.bench;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.imports.ImportCard;
import app.forecourt.imports.ImportKind;
import app.forecourt.imports.ImportState;
import app.forecourt.imports.ImportsDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/// Files of the size that a group brings along, from upload to the last row, through the desk and
/// the job, audit and row-level security on; and the same files again, which must change nothing.
final class ImportBenchmark implements Benchmark {

  private static final int CUSTOMERS = 10_000;
  private static final int CARS = 12_000;
  private static final double MOST_SECONDS = 60;
  private static final double NS_PER_S = 1_000_000_000;
  private static final long NS_BETWEEN_LOOKS = 20_000_000;

  private final ImportsDesk desk = Node.bean(ImportsDesk.class);

  /// A file that is imported.
  private record Sheet(ImportKind kind, int rows, byte[] content) {}

  @Override
  public String name() {
    return "import";
  }

  @Override
  public boolean run() {
    var files = List.of(customers(), ownerVehicles(), stock());
    // Until then the compiler is busier than what it compiles: nodes run for weeks.
    for (var round = 0; round < 2; round++) {
      inAGroup(() -> files.forEach(file -> imported(file, _ -> {})));
    }
    Planted.analyzed();
    System.out.printf(
        "%-44s%10s%10s%10s%12s%12s%12s%n",
        "", "rows", "seconds", "rows/s", "ms/row app", "ms/row db", "CPU ms/row");
    var isMet = new boolean[] {true};
    inAGroup(() -> {
      var seconds = new double[files.size()];
      for (var at = 0; at < files.size(); at++) {
        var file = files.get(at);
        seconds[at] = imported(file, System.out::println);
      }
      var again = new int[1];
      for (var file : files) {
        again[0] += changedAgain(file);
      }
      var owners = seconds[0] + seconds[1];
      var stock = seconds[0] + seconds[2];
      isMet[0] = again[0] == 0 && owners <= MOST_SECONDS && stock <= MOST_SECONDS;
      System.out.printf(
          "%,d customers and %,d of their vehicles %.1f s, and %,d of stock %.1f s, goal ≤ %.0f s; the second run changes %d rows, goal 0%n",
          CUSTOMERS, CARS, owners, CARS, stock, MOST_SECONDS, again[0]);
    });
    return isMet[0];
  }

  private static void inAGroup(Runnable work) {
    var tenant = new TenantId(UUID.randomUUID());
    CurrentTenant.run(
        tenant,
        () -> {
          var organization = Node.bean(TestOrganization.class);
          organization.as(
              Role.GROUP_ADMIN,
              () ->
                  Node.bean(Catalogue.class)
                      .add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(361_300), false)));
          Member manager = organization.member(Role.GENERAL_MANAGER);
          CurrentMember.run(manager, work);
        });
  }

  /// @return the seconds from upload to the end, the dry run included
  private double imported(Sheet file, java.util.function.Consumer<String> table) {
    var start = System.nanoTime();
    var sent = desk.upload(file.kind(), null, "bench.xlsx", file.content());
    var uploaded = System.nanoTime();
    var before = Node.meter().now();
    desk.check(sent.id(), sent.version());
    var checked = awaited(sent, ImportState.CHECKED);
    var tried = System.nanoTime();
    table.accept(line(file.kind() + " dry run", file.rows(), tried - uploaded, before));
    before = Node.meter().now();
    desk.run(checked.id(), checked.version());
    var done = awaited(sent, ImportState.DONE);
    var end = System.nanoTime();
    table.accept(line(file.kind() + " run", file.rows(), end - tried, before));
    if (done.progress().added() != file.rows()) {
      throw new IllegalStateException("not all were taken: " + done.progress());
    }
    return (end - start) / NS_PER_S;
  }

  private int changedAgain(Sheet file) {
    var sent = desk.upload(file.kind(), null, "again.xlsx", file.content());
    desk.check(sent.id(), sent.version());
    var checked = awaited(sent, ImportState.CHECKED);
    var before = Node.meter().now();
    var start = System.nanoTime();
    desk.run(checked.id(), checked.version());
    var done = awaited(sent, ImportState.DONE);
    System.out.println(
        line(file.kind() + " again", file.rows(), System.nanoTime() - start, before));
    return file.rows() - done.progress().unchanged();
  }

  private ImportCard awaited(ImportCard sent, ImportState state) {
    var card = desk.card(sent.id());
    while (card.state() != state) {
      if (card.state() == ImportState.FAILED) {
        throw new IllegalStateException(String.valueOf(card.failure()));
      }
      LockSupport.parkNanos(NS_BETWEEN_LOOKS);
      card = desk.card(sent.id());
    }
    return card;
  }

  private static String line(String what, int rows, long nanos, Cpu before) {
    var spent = Node.meter().now().since(before);
    return "%-44s%10d%10.2f%10.0f%12.3f%12.3f%12.3f"
        .formatted(
            what,
            rows,
            nanos / NS_PER_S,
            rows / (nanos / NS_PER_S),
            spent.applicationMs() / rows,
            spent.databaseMs() / rows,
            spent.both() / rows);
  }

  private static Sheet customers() {
    var people = People.of(CUSTOMERS);
    return sheet(
        ImportKind.CUSTOMERS,
        CUSTOMERS,
        List.of("姓名", "手机号", "城市", "地址", "来源"),
        nth -> List.of(people.get(nth).name(), phone(nth), "成都", "高新区天府大道 " + nth + " 号", "展厅"));
  }

  private static Sheet ownerVehicles() {
    return sheet(
        ImportKind.OWNER_VEHICLES,
        CARS,
        List.of("车架号", "车型", "车牌号", "客户手机号"),
        nth ->
            List.of(
                vin("LSVAA49J", nth), "A4L 豪华型", "川A%05d".formatted(nth), phone(nth % CUSTOMERS)));
  }

  private static Sheet stock() {
    return sheet(
        ImportKind.STOCK_VEHICLES,
        CARS,
        List.of("车架号", "车型", "颜色", "进价"),
        nth -> List.of(vin("LFV3A28W", nth), "A4L 豪华型", "天云灰", String.valueOf(280_000 + nth)));
  }

  private static String phone(int nth) {
    return "139%08d".formatted(nth);
  }

  private static String vin(String maker, int nth) {
    return Vin.fitting("%s0%08d".formatted(maker, nth)).value();
  }

  private static Sheet sheet(
      ImportKind kind, int rows, List<String> headers, IntFunction<List<String>> cells) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "bench", "1.0")) {
      var sheet = book.newWorksheet("1");
      IntStream.rangeClosed(0, rows)
          .forEach(row -> {
            var line = row == 0 ? headers : cells.apply(row - 1);
            IntStream.range(0, line.size())
                .forEach(column -> sheet.value(row, column, line.get(column)));
          });
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Sheet(kind, rows, out.toByteArray());
  }
}
