package app.forecourt.organization;

import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people are moved from one place of work to another, today or on a later day, and where it
/// is looked up who worked where.
@Service
@Transactional
public class TransferDesk {

  private final OrganizationDesk desk;
  private final Postings postings;
  private final PostingBook book;
  private final Permissions permissions;
  private final Clock clock;

  TransferDesk(
      OrganizationDesk desk,
      Postings postings,
      PostingBook book,
      Permissions permissions,
      Clock clock) {
    this.desk = desk;
    this.postings = postings;
    this.book = book;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// Moves somebody, at once if the day is today, else when it comes. What he did stays with the
  /// store where he did it.
  ///
  /// @throws DayPassed if the day is before today
  /// @throws LeadsInCircle if he would work under somebody whose superior he is
  public void transfer(EmployeeId id, Transfer to) {
    var somebody = desk.writable(id).requireActive();
    desk.requirePlace(to.store());
    var place =
        book.place(
            to.store(),
            to.department(),
            to.team(),
            Required.optional("position", to.position(), 40).orElse(somebody.position()));
    if (place.team() != null) {
      desk.requireNoCircle(id, place.team());
    }
    var today = BusinessDays.today(clock);
    var day = Objects.requireNonNullElse(to.day(), today);
    if (day.isBefore(today)) {
      throw new DayPassed("day", day);
    }
    if (day.equals(today)) {
      book.put(somebody, place);
    } else {
      book.plan(somebody, place, day);
    }
  }

  /// Gives up what was planned with somebody.
  ///
  /// @throws NoSuchPosting if nothing of that id is planned with him
  public void cancel(EmployeeId id, PostingId plan) {
    desk.writable(id);
    postings.delete(
        postings
            .findById(plan.value())
            .filter(posting -> posting.isPlanned() && posting.employee().equals(id))
            .orElseThrow(NoSuchPosting::new));
  }

  /// Where somebody worked, works and will work, the latest first.
  ///
  /// @throws NoSuchEmployee if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public List<PostingRow> postings(EmployeeId id) {
    return postings.of(desk.employee(id).id());
  }

  /// Who worked in the stores in sight on a day, those to come included.
  @Transactional(readOnly = true)
  public List<PostingRow> on(LocalDate day) {
    return seen(postings.on(day, sight().stores()));
  }

  /// The moves that are planned into and out of the stores in sight, the next first.
  @Transactional(readOnly = true)
  public List<PostingRow> planned() {
    return seen(postings.planned(sight().stores()));
  }

  private List<PostingRow> seen(List<PostingRow> rows) {
    var owners = sight().owners();
    return owners == null
        ? rows
        : rows.stream().filter(row -> owners.contains(row.employee())).toList();
  }

  private Sight sight() {
    return permissions.sight(Action.ORGANISATION, Verb.READ);
  }
}
