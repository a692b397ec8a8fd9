package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;

import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Intake;
import app.forecourt.vocabulary.Objections;
import app.forecourt.vocabulary.Required;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people come on the staff by the dozen. It takes the right to [import][Action#API_TOKENS]
/// and that to change the [organisation][Action#ORGANISATION] of the stores. Whoever has neither
/// number nor e-mail address yet is known by his name in his store, if he is the only one. Rows of
/// one call are about different people; whoever calls has seen to that.
@Service
@Transactional
public class StaffIntake {

  private final OrganizationDesk organization;
  private final Employees employees;
  private final PostingBook book;
  private final Permissions permissions;

  StaffIntake(
      OrganizationDesk organization,
      Employees employees,
      PostingBook book,
      Permissions permissions) {
    this.organization = organization;
    this.employees = employees;
    this.book = book;
    this.permissions = permissions;
  }

  /// What would become of these people; in their order.
  ///
  /// @param otherwise the store of those who are new and name none; null for headquarters
  @Transactional(readOnly = true)
  public List<Intake> check(List<StaffEntry> entries, @Nullable StoreId otherwise) {
    return each(entries, otherwise, false);
  }

  /// Hires, corrects and moves these people, but for those who are refused; in their order.
  ///
  /// @param otherwise the store of those who are new and name none; null for headquarters
  public List<Intake> take(List<StaffEntry> entries, @Nullable StoreId otherwise) {
    return each(entries, otherwise, true);
  }

  private List<Intake> each(
      List<StaffEntry> entries, @Nullable StoreId otherwise, boolean forGood) {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    permissions.requireSomewhere(Action.ORGANISATION, Verb.WRITE);
    var byNumber =
        found(
            entries.stream().map(StaffEntry::number), employees::findByNumberIn, Employee::number);
    var byEmail =
        found(
            entries.stream().map(entry -> address(entry.email())),
            employees::findByEmailIn,
            Employee::email);
    var unnumbered = unnumbered(entries, otherwise);
    return entries.stream()
        .map(entry -> {
          var known =
              Optional.ofNullable(entry.number() == null ? null : byNumber.get(entry.number()))
                  .or(() ->
                      Optional.ofNullable(byEmail.get(String.valueOf(address(entry.email()))))
                          .filter(one -> entry.number() == null || one.number() == null))
                  .or(() -> onlyOne(unnumbered, entry, otherwise));
          return one(entry, otherwise, known, forGood);
        })
        .toList();
  }

  /// Those of the stores who go by their names so far.
  private List<Employee> unnumbered(List<StaffEntry> entries, @Nullable StoreId otherwise) {
    var stores =
        Stream.concat(entries.stream().map(StaffEntry::store), Stream.ofNullable(otherwise))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return stores.isEmpty()
        ? List.of()
        : employees.activeIn(stores).stream()
            .filter(one -> one.number() == null && one.email() == null)
            .toList();
  }

  private static Optional<Employee> onlyOne(
      List<Employee> unnumbered, StaffEntry entry, @Nullable StoreId otherwise) {
    var store = entry.store() == null ? otherwise : entry.store();
    var called =
        unnumbered.stream()
            .filter(one -> one.name().equals(entry.name()))
            .filter(one -> Objects.equals(one.store(), store))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private static Map<String, Employee> found(
      Stream<@Nullable String> keys,
      Function<Collection<String>, List<Employee>> find,
      Function<Employee, @Nullable String> key) {
    var asked = keys.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
    return asked.isEmpty()
        ? Map.of()
        : find.apply(asked).stream()
            .collect(toMap(one -> Objects.requireNonNull(key.apply(one)), one -> one));
  }

  private Intake one(
      StaffEntry entry, @Nullable StoreId otherwise, Optional<Employee> known, boolean forGood) {
    var objections = new Objections();
    if (entry.number() == null && entry.email() == null) {
      objections.add(new FieldMissing("number"));
    }
    known.ifPresent(somebody -> {
      objections.check(() -> organization.writable(somebody.id()));
      objections.check(somebody::requireActive);
    });
    var before = known.map(StaffIntake::said).orElse(null);
    var wish = before == null ? placed(entry, otherwise) : merged(entry, before);
    if (before == null || !Objects.equals(before.store(), wish.store())) {
      objections.check(() -> organization.requirePlace(wish.store()));
    }
    objections.check(() ->
        book.place(
            wish.store(), null, wish.team(), Objects.requireNonNullElse(wish.position(), "")));
    var made = objections.attempt(wish, StaffIntake::made, StaffIntake::harmless);
    if (made.isEmpty() || !objections.none()) {
      return Intake.refused(objections.all());
    }
    var clean = made.get();
    if (before == null || known.isEmpty()) {
      if (forGood) {
        book.put(clean, book.place(wish.store(), null, wish.team(), clean.position()));
      }
      return Intake.fresh();
    }
    var after =
        new StaffEntry(
            clean.number(),
            clean.email(),
            clean.name(),
            wish.store(),
            wish.team(),
            clean.position());
    var changes = Intake.differences(before, after);
    if (changes.isEmpty()) {
      return Intake.known(changes);
    }
    var somebody = known.get();
    var team = wish.team();
    if (team != null && !team.equals(somebody.team())) {
      objections.check(() -> organization.requireNoCircle(somebody.id(), team));
    }
    if (!objections.none()) {
      return Intake.refused(objections.all());
    }
    if (forGood) {
      somebody.rename(clean.name()).known(clean.number(), clean.email());
      book.put(somebody, place(somebody, wish, clean.position()));
    }
    return Intake.known(changes);
  }

  /// A department without a team is kept, as long as the store is.
  private Place place(Employee somebody, StaffEntry wish, String position) {
    var stays =
        Objects.equals(somebody.store(), wish.store())
            && Objects.equals(somebody.team(), wish.team());
    return stays
        ? new Place(somebody.store(), somebody.department(), somebody.team(), position)
        : book.place(wish.store(), null, wish.team(), position);
  }

  private static StaffEntry placed(StaffEntry entry, @Nullable StoreId otherwise) {
    return entry.store() != null
        ? entry
        : new StaffEntry(
            entry.number(), entry.email(), entry.name(), otherwise, entry.team(), entry.position());
  }

  private static StaffEntry said(Employee somebody) {
    return new StaffEntry(
        somebody.number(),
        somebody.email(),
        somebody.name(),
        somebody.store(),
        somebody.team(),
        somebody.position());
  }

  private static StaffEntry merged(StaffEntry entry, StaffEntry before) {
    var moves = entry.store() != null && !entry.store().equals(before.store());
    return new StaffEntry(
        entry.number() == null ? before.number() : entry.number(),
        entry.email() == null ? before.email() : entry.email(),
        entry.name() == null ? before.name() : entry.name(),
        entry.store() == null ? before.store() : entry.store(),
        entry.team() == null && !moves ? before.team() : entry.team(),
        entry.position() == null ? before.position() : entry.position());
  }

  private static Employee made(StaffEntry wish) {
    return new Employee(
            Required.value("name", wish.name()), Required.value("position", wish.position()))
        .known(wish.number(), wish.email());
  }

  private static StaffEntry harmless(StaffEntry wish, String field) {
    return new StaffEntry(
        field.equals("number") ? null : wish.number(),
        field.equals("email") ? null : wish.email(),
        field.equals("name") ? "—" : wish.name(),
        wish.store(),
        wish.team(),
        field.equals("position") ? "—" : wish.position());
  }

  private static @Nullable String address(@Nullable String email) {
    return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
  }
}
