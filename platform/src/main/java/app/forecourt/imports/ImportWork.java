package app.forecourt.imports;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.OnBehalf;
import app.forecourt.notifications.Bell;
import app.forecourt.notifications.News;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Effect;
import app.forecourt.vocabulary.Intake;
import app.forecourt.vocabulary.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deals with the rows of a file, some hundred at a time. Each batch and how far it has come are
/// written together: after a crash the next batch follows, on whichever node.
@Component
class ImportWork {

  static final String JOB = "work off import";

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final int BATCH = 500;

  /// So many rows of the beginning are kept to be looked at.
  private static final int SHOWN = 100;

  private final Imports imports;
  private final ImportsSql sql;
  private final Map<ImportKind, Book<?>> books;
  private final OnBehalf onBehalf;
  private final Bell bell;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportWork(
      Imports imports,
      ImportsSql sql,
      List<Book<?>> books,
      OnBehalf onBehalf,
      Bell bell,
      TransactionTemplate transaction,
      Clock clock) {
    this.imports = imports;
    this.sql = sql;
    this.books = books.stream().collect(toMap(book -> book.kind(), Function.identity()));
    this.onBehalf = onBehalf;
    this.bell = bell;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What the job is ordered with.
  static String order(Import one) {
    return one.id() + "/" + one.round();
  }

  /// What is to be done, as it was ordered.
  private record Task<E>(
      ImportId id,
      String order,
      Book<E> book,
      @Nullable StoreId store,
      Map<String, Integer> columns,
      boolean forGood,
      AccountId account,
      UUID role,
      byte[] content) {}

  /// Works an import off from where it stands; an order that is outdated does nothing.
  void work(String order) {
    var found = transaction.execute(_ -> task(order));
    if (found == null || found.isEmpty()) {
      return;
    }
    var task = found.get();
    try {
      onBehalf.call(
          task.account(),
          task.role(),
          () -> {
            new Run<>(task).toTheEnd();
            return true;
          });
    } catch (Refusal refusal) {
      // Whoever ordered it may not do so any more.
      LOG.warn("import {} cannot go on: {}", task.id(), refusal.getMessage());
      transaction.executeWithoutResult(_ -> {
        var progress = sql.lockedProgress(task.id());
        if (isStillOrdered(task)) {
          var failed =
              imports.save(
                  imports.require(task.id()).fail(refusal.key(), progress, clock.instant()));
          tell(failed, "FAILED", failed.fileName());
        }
      });
    }
  }

  private void tell(Import one, String how, Object... what) {
    bell.report(
        one.employee(),
        News.of(
            NotificationKind.IMPORT_FINISHED,
            "notifications.text.IMPORT_FINISHED." + how,
            "admin/imports/" + one.id(),
            what));
  }

  /// Whoever was overtaken, by another node or a later order, has nothing to say any more.
  private boolean isStillOrdered(Task<?> task) {
    return imports
        .findById(task.id().value())
        .filter(one -> one.state().isAtWork() && order(one).equals(task.order()))
        .isPresent();
  }

  private Optional<Task<?>> task(String order) {
    var id = new ImportId(UUID.fromString(order.substring(0, order.indexOf('/'))));
    return imports
        .findById(id.value())
        .filter(one -> one.state().isAtWork() && order(one).equals(order))
        .flatMap(one ->
            sql.content(id)
                .<Task<?>>map(content ->
                    new Task<>(
                        id,
                        order,
                        Objects.requireNonNull(books.get(one.kind())),
                        one.store(),
                        one.mapping(),
                        one.state() == ImportState.RUNNING,
                        new AccountId(one.account()),
                        one.role(),
                        content)));
  }

  /// A row, what it says, and why it cannot be read.
  private record Said<E>(Row row, @Nullable E entry, List<Reason> reasons) {}

  /// One way through the file.
  private final class Run<E> {

    private final Task<E> task;
    private final Map<String, Integer> claimed = new HashMap<>();
    private final List<String> example;
    private Progress progress;
    private int seen;

    Run(Task<E> task) {
      this.task = task;
      this.progress = Objects.requireNonNull(transaction.execute(_ -> sql.progress(task.id())));
      this.example =
          task.book().fields().stream()
              .filter(field -> !field.example().isEmpty())
              .filter(field -> task.columns().containsKey(field.name()))
              .map(field -> task.columns().get(field.name()) + "=" + field.example())
              .toList();
    }

    void toTheEnd() {
      try (var rows = TableFile.rows(task.content())) {
        rows.next(); // the headings
        var batch = new ArrayList<Row>(BATCH);
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          if (!isExample(row.get())) {
            batch.add(row.get());
          }
          if (batch.size() == BATCH) {
            if (!deal(batch)) {
              return;
            }
            batch.clear();
          }
        }
        if (batch.isEmpty() || deal(batch)) {
          finish();
        }
      }
    }

    /// The row that came with the template.
    private boolean isExample(Row row) {
      return example.size() > 2
          && example.stream()
              .allMatch(cell -> {
                var at = cell.indexOf('=');
                return row.cell(Integer.parseInt(cell.substring(0, at)))
                    .equals(cell.substring(at + 1));
              });
    }

    /// @return false if somebody else carries on with the import
    private boolean deal(List<Row> batch) {
      var said = read(batch);
      var first = seen;
      seen += batch.size();
      if (batch.getLast().number() <= progress.done()) {
        return true;
      }
      var after = transaction.execute(_ -> take(said, first));
      if (after == null) {
        return false;
      }
      progress = after;
      return true;
    }

    /// Reads the rows; also those that were dealt with before a crash, since no later row may be
    /// about the same.
    private List<Said<E>> read(List<Row> batch) {
      var reading =
          Objects.requireNonNull(transaction.execute(_ -> task.book().reading(task.store())));
      return Objects.requireNonNull(
          transaction.execute(_ -> batch.stream().map(row -> read(reading, row)).toList()));
    }

    private Said<E> read(Book.Reading<E> reading, Row row) {
      var line = new Line(row, task.columns());
      var entry = reading.entry(line);
      var reasons = new ArrayList<>(line.reasons());
      reading.asks(entry).stream()
          .map(claimed::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(earlier -> reasons.add(Reason.of(new TwiceInFile(earlier))));
      reading.claims(entry).forEach(key -> claimed.putIfAbsent(key, row.number()));
      return new Said<>(row, entry, List.copyOf(reasons));
    }

    /// Deals with a batch, in a transaction.
    ///
    /// @return how far the import has come; null if somebody else carries on with it
    private @Nullable Progress take(List<Said<E>> batch, int first) {
      sql.lockRows();
      if (!sql.lockedProgress(task.id()).equals(progress) || !isStillOrdered(task)) {
        return null;
      }
      var clean = batch.stream().filter(said -> said.reasons().isEmpty()).toList();
      var unclean = batch.stream().filter(said -> !said.reasons().isEmpty()).toList();
      var outcomes = new LinkedHashMap<Row, Intake>();
      put(outcomes, clean, task.forGood());
      put(outcomes, unclean, false);
      var next = progress;
      var kept = new ArrayList<ImportRow>();
      var nth = first;
      for (var said : batch) {
        var outcome = Objects.requireNonNull(outcomes.get(said.row()));
        var reasons = reasons(said, outcome);
        var effect = reasons.isEmpty() ? outcome.effect() : Effect.REFUSED;
        next = next.plus(effect);
        if (effect == Effect.REFUSED || nth < SHOWN) {
          kept.add(
              new ImportRow(
                  said.row().number(),
                  effect,
                  said.row().cells(),
                  effect == Effect.REFUSED ? List.of() : outcome.changes(),
                  reasons));
        }
        nth++;
      }
      var done = next.upTo(batch.getLast().row().number());
      sql.write(task.id(), kept, clock.instant());
      sql.advance(task.id(), done);
      return done;
    }

    private void put(Map<Row, Intake> outcomes, List<Said<E>> some, boolean forGood) {
      if (some.isEmpty()) {
        return;
      }
      var entries = some.stream().map(said -> Objects.requireNonNull(said.entry())).toList();
      var taken =
          forGood
              ? task.book().take(entries, task.store())
              : task.book().check(entries, task.store());
      for (var at = 0; at < some.size(); at++) {
        outcomes.put(some.get(at).row(), taken.get(at));
      }
    }

    /// What could not be read is not missing as well.
    private List<Reason> reasons(Said<E> said, Intake outcome) {
      var reasons = new ArrayList<>(said.reasons());
      outcome.refusals().stream()
          .map(Reason::of)
          .filter(reason ->
              reason.field() == null
                  || said.reasons().stream()
                      .noneMatch(known -> reason.field().equals(known.field())))
          .forEach(reasons::add);
      return List.copyOf(reasons);
    }

    private void finish() {
      transaction.executeWithoutResult(_ -> {
        if (sql.lockedProgress(task.id()).equals(progress) && isStillOrdered(task)) {
          var done = imports.save(imports.require(task.id()).finish(progress, clock.instant()));
          if (task.forGood()) {
            sql.drop(task.id());
            tell(
                done,
                "DONE",
                done.fileName(),
                progress.added(),
                progress.changed(),
                progress.unchanged(),
                progress.refused());
          }
        }
      });
    }
  }
}
