package app.forecourt.imports;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Names;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.registry.TenantJobs;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Effect;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Texts;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where files are handed in, tried and taken in.
///
/// It takes the right to [import][Action#API_TOKENS]; for staff that to change the organisation as
/// well. An import is seen by those whose right reaches its store.
@Service
@Transactional
public class ImportsDesk {

  /// How long files and rows are kept, which hold what is known of people.
  static final Duration KEPT = Duration.ofDays(30);

  /// Whoever has gone on from there has agreed to the mapping.
  private static final Set<ImportState> AGREED =
      Set.of(ImportState.CHECKING, ImportState.CHECKED, ImportState.RUNNING, ImportState.DONE);

  private static final int AT_A_TIME = 500;

  private final Imports imports;
  private final ImportsSql sql;
  private final Map<ImportKind, Book<?>> books;
  private final Headings headings;
  private final Permissions permissions;
  private final Names names;
  private final TenantJobs jobs;
  private final Texts texts;
  private final EntityManager entities;
  private final Clock clock;

  ImportsDesk(
      Imports imports,
      ImportsSql sql,
      List<Book<?>> books,
      Headings headings,
      Permissions permissions,
      Names names,
      TenantJobs jobs,
      Texts texts,
      EntityManager entities,
      Clock clock) {
    this.imports = imports;
    this.sql = sql;
    this.books = books.stream().collect(toMap(book -> book.kind(), Function.identity()));
    this.headings = headings;
    this.permissions = permissions;
    this.names = names;
    this.jobs = jobs;
    this.texts = texts;
    this.entities = entities;
    this.clock = clock;
  }

  /// What the acting role may import; empty for most roles.
  @Transactional(readOnly = true)
  public List<ImportKind> kinds() {
    return Arrays.stream(ImportKind.values()).filter(this::may).toList();
  }

  /// What columns of such a file can hold, what is needed first.
  public List<ImportField> fields(ImportKind kind) {
    return book(kind).fields();
  }

  /// Looks a file over, whatever it is called, and guesses which column is what; files with the
  /// same headings are mapped as the last one was. Nothing else happens yet.
  ///
  /// @param store of rows that name none; null for the only one in reach, or for headquarters
  /// @throws app.forecourt.vocabulary.Refusal named for what is wrong with the file
  public ImportCard upload(
      ImportKind kind, @Nullable StoreId store, String fileName, byte[] content) {
    requireKind(kind);
    var home = home(store);
    var survey = Survey.of(content, ours());
    var book = book(kind);
    var mapping =
        imports
            .findFirstByKindAndSignatureAndStateInOrderByIdDesc(kind, survey.signature(), AGREED)
            .map(last -> within(last.mapping(), survey.headers().size()))
            .orElseGet(() -> headings.guess(book, survey.headers()));
    var sent =
        imports.saveAndFlush(
            new Import(kind, home, fileName, survey, mapping, CurrentMember.require()));
    sql.keep(sent.id(), content, clock.instant());
    return card(sent);
  }

  /// Says which column is what.
  ///
  /// @param columns fields, and in which column each is found, the first being 0
  /// @param store of rows that name none
  /// @param seen the version that was read
  /// @throws FieldNotMapped if no row could be taken without a certain field
  /// @throws NoSuchColumnInFile if there is no such column or field
  /// @throws IllegalImportStep while it is at work, and when it is over
  public ImportCard map(
      ImportId id, Map<String, Integer> columns, @Nullable StoreId store, int seen) {
    var one = visible(id);
    one.expectVersion(seen);
    requireMapping(book(one.kind()), columns, one.headers().size());
    return card(imports.saveAndFlush(one.map(columns, home(store))));
  }

  /// Has every row tried by a job, which writes nothing.
  ///
  /// @param seen the version that was read
  /// @throws RowsForgotten after thirty days
  public ImportCard check(ImportId id, int seen) {
    var one = visible(id);
    one.expectVersion(seen);
    requireMapping(book(one.kind()), one.mapping(), one.headers().size());
    return begun(one.check(CurrentMember.require()));
  }

  /// Has the rows taken in by a job; those that are refused are left out.
  ///
  /// @param seen the version that was read
  /// @throws AlreadyAtWork while the same file is being taken in
  public ImportCard run(ImportId id, int seen) {
    sql.lockStart();
    var one = visible(id);
    one.expectVersion(seen);
    imports
        .findFirstByKindAndFingerprintAndState(one.kind(), one.fingerprint(), ImportState.RUNNING)
        .ifPresent(twin -> {
          throw new AlreadyAtWork(twin.fileName());
        });
    return begun(one.run(CurrentMember.require()));
  }

  private ImportCard begun(Import one) {
    if (!sql.isKept(one.id())) {
      throw new RowsForgotten();
    }
    var saved = imports.saveAndFlush(one);
    sql.begin(saved.id());
    jobs.order(ImportWork.JOB, ImportWork.order(saved), clock.instant());
    return card(saved);
  }

  /// @throws NoSuchImport if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public ImportCard card(ImportId id) {
    return card(visible(id));
  }

  /// The imports in sight, the latest first.
  @Transactional(readOnly = true)
  public List<ImportCard> newest(@Nullable UUID after, int limit) {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    var listing =
        Listing.of(entities, Import.class, "i", "Import i", "i.id")
            .where("i.kind in :kinds", "kinds", kinds());
    if (!permissions.mayEverywhere(Action.API_TOKENS, Verb.WRITE)) {
      listing.where("i.store in :stores", "stores", reach());
    }
    return listing.newest(after, limit).stream().map(this::card).toList();
  }

  /// The first rows of the file and all that are refused, in their order.
  ///
  /// @param effect only those that have it; null for all of them
  /// @param after the number of the last one before; 0 for the first ones
  @Transactional(readOnly = true)
  public List<ImportRow> rows(ImportId id, @Nullable Effect effect, int after, int limit) {
    return sql.rows(visible(id).id(), effect, after, limit);
  }

  /// The rows that were refused, as they stood in the file and each with its reasons, as an Excel
  /// file to put right and send again.
  ///
  /// @throws RowsForgotten after thirty days
  @Transactional(readOnly = true)
  public void rejects(ImportId id, OutputStream out, Locale language) throws IOException {
    var one = visible(id);
    if (clock.instant().isAfter(one.createdAt().plus(KEPT))) {
      throw new RowsForgotten();
    }
    var headers = new ArrayList<>(one.headers());
    headers.removeIf(ours()::contains);
    var width = one.headers().size();
    headers.add(texts.text(language, "imports.reasons"));
    var kept = one.headers();
    Sheets.write(
        out,
        texts.text(language, one.kind()),
        headers,
        mapped(
            refused(one.id()),
            row -> {
              var cells = new ArrayList<String>();
              for (var column = 0; column < width; column++) {
                if (!ours().contains(kept.get(column))) {
                  cells.add(column < row.cells().size() ? row.cells().get(column) : "");
                }
              }
              cells.add(
                  row.reasons().stream()
                      .map(reason -> reason.said(one.kind(), texts, language))
                      .collect(Collectors.joining("\n")));
              return cells;
            }));
  }

  /// A file to begin with: the headings, and a row that shows what belongs below them. Left as it
  /// is, that row is not taken in.
  public void template(ImportKind kind, OutputStream out, Locale language) throws IOException {
    requireKind(kind);
    var fields = book(kind).fields();
    Sheets.write(
        out,
        texts.text(language, kind),
        fields.stream()
            .map(field -> texts.text(language, ImportField.key(kind, field.name())))
            .toList(),
        List.of(fields.stream().map(ImportField::example).toList()).iterator());
  }

  private Import visible(ImportId id) {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    var one = imports.require(id);
    if (!may(one.kind())
        || !(permissions.mayEverywhere(Action.API_TOKENS, Verb.WRITE)
            || (one.store() != null && reach().contains(one.store())))) {
      throw new NoSuchImport();
    }
    return one;
  }

  private boolean may(ImportKind kind) {
    return permissions.may(Action.API_TOKENS, Verb.WRITE)
        && (kind != ImportKind.EMPLOYEES || permissions.may(Action.ORGANISATION, Verb.WRITE));
  }

  /// @throws NotPermitted unless the acting role may import that
  private void requireKind(ImportKind kind) {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    if (kind == ImportKind.EMPLOYEES) {
      permissions.requireSomewhere(Action.ORGANISATION, Verb.WRITE);
    }
  }

  private @Nullable StoreId home(@Nullable StoreId store) {
    if (store != null) {
      permissions.require(Action.API_TOKENS, Verb.WRITE, store);
      return store;
    }
    if (permissions.mayEverywhere(Action.API_TOKENS, Verb.WRITE)) {
      return null;
    }
    var reach = reach();
    if (reach.size() != 1) {
      throw new FieldMissing("store");
    }
    return reach.iterator().next();
  }

  private Set<StoreId> reach() {
    return permissions.sight(Action.API_TOKENS, Verb.WRITE).stores();
  }

  private static void requireMapping(Book<?> book, Map<String, Integer> columns, int width) {
    var known = book.fields().stream().map(ImportField::name).toList();
    columns.forEach((field, column) -> {
      if (!known.contains(field) || column < 0 || column >= width) {
        throw new NoSuchColumnInFile(field, width);
      }
    });
    book.fields().stream()
        .filter(field -> field.needed() && !columns.containsKey(field.name()))
        .findFirst()
        .ifPresent(field -> {
          throw new FieldNotMapped(field.name());
        });
    for (var key : book.keys()) {
      if (key.stream().noneMatch(columns::containsKey)) {
        throw new FieldNotMapped(known.stream().filter(key::contains).findFirst().orElseThrow());
      }
    }
  }

  private static Map<String, Integer> within(Map<String, Integer> mapping, int width) {
    return mapping.entrySet().stream()
        .filter(entry -> entry.getValue() < width)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Headings that we add ourselves.
  private Set<String> ours() {
    return Texts.LANGUAGES.stream()
        .map(language -> texts.text(language, "imports.reasons"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Book<?> book(ImportKind kind) {
    return java.util.Objects.requireNonNull(books.get(kind));
  }

  /// Read a few at a time: there may be as many as the file has.
  private Iterator<ImportRow> refused(ImportId id) {
    return Stream.iterate(
            sql.rows(id, Effect.REFUSED, 0, AT_A_TIME),
            some -> !some.isEmpty(),
            some -> sql.rows(id, Effect.REFUSED, some.getLast().number(), AT_A_TIME))
        .flatMap(List::stream)
        .iterator();
  }

  private static <A, B> Iterator<B> mapped(Iterator<A> all, Function<A, B> made) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public B next() {
        if (!all.hasNext()) {
          throw new NoSuchElementException();
        }
        return made.apply(all.next());
      }
    };
  }

  private ImportCard card(Import one) {
    var store = one.store();
    return new ImportCard(
        one.id(),
        one.kind(),
        store,
        store == null ? "" : names.store(store),
        one.fileName(),
        one.headers(),
        one.rows(),
        one.mapping(),
        one.state(),
        one.state().isAtWork() ? sql.progress(one.id()) : one.result(),
        one.failure(),
        names.employee(one.employee()),
        one.createdAt(),
        one.finishedAt(),
        BusinessDays.of(kept(one.createdAt())),
        one.version());
  }

  private static Instant kept(Instant sent) {
    return sent.plus(KEPT);
  }
}
