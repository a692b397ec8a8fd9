package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A list on its way out of the system, as it was shown when somebody asked for it. It is read
/// window by window and written to a file of our own as it is read, so that a long one needs no
/// more memory than a short one; the file leaves when it is there, since the database should not
/// wait for a slow line. If somebody stops it, or it fails on the way, the file says that it is not
/// complete.
final class Departure<T> {

  /// Longer lists have to be narrowed first; none is cut short.
  static final int MOST = 100_000;

  static final int WINDOW = 2_000;

  private final String list;
  private final String filter;
  private final long count;
  private final List<ListColumn<T>> columns;
  private final Fmt fmt;
  private final BiFunction<Integer, Integer, List<T>> rows;
  private final String incomplete = t("ui.kit.export.incomplete");
  private LongConsumer progress = done -> {};
  private volatile boolean stopped;
  private volatile int read;
  private @Nullable RuntimeException failed;

  /// @param list its address without query
  /// @param filter the query of the address
  /// @param count how many rows it has
  /// @param rows reads so many from there on
  Departure(
      String list,
      String filter,
      long count,
      List<ListColumn<T>> columns,
      Fmt fmt,
      BiFunction<Integer, Integer, List<T>> rows) {
    this.list = list;
    this.filter = filter;
    this.count = count;
    this.columns = columns;
    this.fmt = fmt;
    this.rows = rows;
  }

  /// Its address without query.
  String list() {
    return list;
  }

  long count() {
    return count;
  }

  /// @param progress is told how many rows were read, now and then, on the thread that writes
  Departure<T> tells(LongConsumer progress) {
    this.progress = progress;
    return this;
  }

  /// Ends it before its time; from any thread.
  void stop() {
    stopped = true;
  }

  /// How many rows have left so far.
  long written() {
    return read;
  }

  boolean isStopped() {
    return stopped;
  }

  /// Writes the file, on a thread that does not hold the screen's lock.
  ///
  /// @param out opened when nothing can refuse any more
  /// @throws app.forecourt.vocabulary.Refusal if the member may not; nothing was written then
  void write(Exports exports, FileKind kind, String name, Supplier<OutputStream> out)
      throws IOException {
    var file = Files.createTempFile("export", kind.ending);
    try {
      exports.write(
          list,
          filter,
          count,
          fmt.language(),
          mark -> {
            try (var written = Files.newOutputStream(file)) {
              kind.write(
                  written,
                  name,
                  mark,
                  columns.stream().map(column -> column.header).toList(),
                  new Rows(exports));
            }
          });
      try (var leaving = out.get()) {
        Files.copy(file, leaving);
      }
    } finally {
      Files.deleteIfExists(file);
    }
    if (failed != null) {
      throw failed;
    }
  }

  private final class Rows implements Iterator<List<@Nullable Object>> {

    private final Exports exports;
    private List<T> window = List.of();
    private int at;
    private boolean over;
    private @Nullable List<@Nullable Object> next;

    Rows(Exports exports) {
      this.exports = exports;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !over) {
        next = look();
      }
      return next != null;
    }

    @Override
    public List<@Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var row = Objects.requireNonNull(next);
      next = null;
      return row;
    }

    private @Nullable List<@Nullable Object> look() {
      if (at == window.size()) {
        var isLast = !window.isEmpty() && window.size() < WINDOW;
        if (isLast) {
          over = true;
          return null;
        }
        if (stopped || read >= MOST + WINDOW || !turn()) {
          over = true;
          return cells(column -> column == columns.getFirst() ? incomplete : null);
        }
        if (window.isEmpty()) {
          over = true;
          return null;
        }
      }
      var row = window.get(at++);
      return cells(column -> column.cell(row, fmt));
    }

    /// Reads the next window.
    private boolean turn() {
      try {
        window = exports.part(() -> rows.apply(read, WINDOW));
      } catch (RuntimeException broken) {
        failed = broken;
        return false;
      }
      read = read + window.size();
      at = 0;
      progress.accept(read);
      return true;
    }

    private List<@Nullable Object> cells(Function<ListColumn<T>, @Nullable Object> value) {
      var cells = new ArrayList<@Nullable Object>();
      columns.forEach(column -> cells.add(value.apply(column)));
      return cells;
    }
  }
}
