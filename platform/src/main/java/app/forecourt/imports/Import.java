package app.forecourt.imports;

import app.forecourt.identity.Member;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A file that somebody sent to be taken in, from its first look to the result.
@Entity
@Table(name = "import_job")
class Import extends TenantOwned<Import> {

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  /// Of rows that name none.
  @Column(name = "store_id")
  private @Nullable StoreId store;

  @Column(name = "file_name")
  private String fileName;

  /// Of the file's content.
  private String fingerprint;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> headers;

  /// Of the headers: files with the same are mapped alike.
  private String signature;

  @Column(name = "row_count")
  private int rows;

  /// `field=column`.
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> mapping;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  private int round;

  @Column(name = "account_id")
  private UUID account;

  @Column(name = "employee_id")
  private EmployeeId employee;

  @Column(name = "grant_id")
  private UUID role;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /// The key of the sentence that says why it failed.
  private @Nullable String failure;

  private int added;
  private int changed;
  private int unchanged;
  private int refused;

  protected Import() {}

  Import(
      ImportKind kind,
      @Nullable StoreId store,
      String fileName,
      Survey survey,
      Map<String, Integer> guessed,
      Member member) {
    this.kind = kind;
    this.store = store;
    this.fileName = Required.text("fileName", fileName, 200);
    fingerprint = survey.fingerprint();
    headers = survey.headers();
    signature = survey.signature();
    rows = survey.rows();
    state = ImportState.MAPPING;
    account = member.account().value();
    employee = new EmployeeId(member.employee());
    role = member.acting().grant();
    mapping = written(guessed);
  }

  private static List<String> written(Map<String, Integer> mapping) {
    return mapping.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .sorted()
        .toList();
  }

  /// Says which column is what; what was found out under another mapping counts no more.
  ///
  /// @throws IllegalImportStep while it is at work, and when it is over
  Import map(Map<String, Integer> columns, @Nullable StoreId store) {
    require(ImportState.MAPPING, ImportState.CHECKED, ImportState.FAILED);
    mapping = written(columns);
    this.store = store;
    state = ImportState.MAPPING;
    return this;
  }

  /// @throws IllegalImportStep while it is at work, and when it is over
  Import check(Member member) {
    require(ImportState.MAPPING, ImportState.CHECKED, ImportState.FAILED);
    return begin(ImportState.CHECKING, member);
  }

  /// @throws IllegalImportStep unless it was checked
  Import run(Member member) {
    require(ImportState.CHECKED);
    return begin(ImportState.RUNNING, member);
  }

  private Import begin(ImportState next, Member member) {
    state = next;
    round++;
    failure = null;
    account = member.account().value();
    employee = new EmployeeId(member.employee());
    role = member.acting().grant();
    return this;
  }

  /// Every row was dealt with.
  Import finish(Progress result, Instant at) {
    state = state == ImportState.CHECKING ? ImportState.CHECKED : ImportState.DONE;
    finishedAt = state == ImportState.DONE ? at : null;
    return count(result);
  }

  /// It cannot go on.
  Import fail(String why, Progress result, Instant at) {
    state = ImportState.FAILED;
    failure = why;
    finishedAt = at;
    return count(result);
  }

  private Import count(Progress result) {
    added = result.added();
    changed = result.changed();
    unchanged = result.unchanged();
    refused = result.refused();
    return this;
  }

  private void require(ImportState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new IllegalImportStep(state);
    }
  }

  ImportId id() {
    return new ImportId(getId());
  }

  ImportKind kind() {
    return kind;
  }

  @Nullable StoreId store() {
    return store;
  }

  String fileName() {
    return fileName;
  }

  String fingerprint() {
    return fingerprint;
  }

  List<String> headers() {
    return List.copyOf(headers);
  }

  int rows() {
    return rows;
  }

  /// Fields, and in which column each is found.
  Map<String, Integer> mapping() {
    var columns = new LinkedHashMap<String, Integer>();
    for (var entry : mapping) {
      var at = entry.lastIndexOf('=');
      columns.put(entry.substring(0, at), Integer.valueOf(entry.substring(at + 1)));
    }
    return columns;
  }

  ImportState state() {
    return state;
  }

  int round() {
    return round;
  }

  UUID account() {
    return account;
  }

  EmployeeId employee() {
    return employee;
  }

  UUID role() {
    return role;
  }

  @Nullable Instant finishedAt() {
    return finishedAt;
  }

  @Nullable String failure() {
    return failure;
  }

  Progress result() {
    return new Progress(0, added, changed, unchanged, refused);
  }
}
