package app.forecourt.organization;

import app.forecourt.identity.HeldRoles;
import app.forecourt.identity.Scopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts people where they work, and keeps the book of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostingBook {

  private final Postings postings;
  private final Employees employees;
  private final Stores stores;
  private final Departments departments;
  private final Teams teams;
  private final HeldRoles roles;
  private final Scopes scopes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostingBook(
      Postings postings,
      Employees employees,
      Stores stores,
      Departments departments,
      Teams teams,
      HeldRoles roles,
      Scopes scopes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.postings = postings;
    this.employees = employees;
    this.stores = stores;
    this.departments = departments;
    this.teams = teams;
    this.roles = roles;
    this.scopes = scopes;
    this.events = events;
    this.clock = clock;
  }

  /// The place that a wish comes to: a team brings its department along.
  ///
  /// @throws TeamElsewhere if the team belongs to another store
  /// @throws DepartmentElsewhere if the department does
  /// @throws UnitClosed if one of them was closed
  Place place(
      @Nullable StoreId store,
      @Nullable DepartmentId department,
      @Nullable TeamId team,
      String position) {
    if (store != null) {
      stores.require(store).requireOpen();
    }
    if (team != null) {
      var joined = teams.require(team).requireOpen();
      if (!joined.store().equals(store)) {
        throw new TeamElsewhere();
      }
      return new Place(store, joined.department(), team, position);
    }
    if (department != null
        && !departments.require(department).requireOpen().store().equals(store)) {
      throw new DepartmentElsewhere();
    }
    return new Place(store, department, null, position);
  }

  /// He works there as of today; what he may see follows at his next request.
  void put(Employee somebody, Place place) {
    put(somebody, place, today());
  }

  private void put(Employee somebody, Place place, LocalDate day) {
    var store = somebody.store();
    if (store != null && !store.equals(place.store())) {
      takeLeaveOf(somebody.id(), store, place.team());
    }
    employees.save(somebody.workAt(place));
    var sameDay = postings.findByEmployeeAndFrom(somebody.id(), day);
    postings
        .present(somebody.id())
        .filter(present -> !sameDay.filter(present::equals).isPresent())
        .ifPresent(present -> postings.save(present.until(day.minusDays(1))));
    postings.save(sameDay.orElseGet(() -> new Posting(somebody.id(), place, day)).begin(place));
    scopes.change();
  }

  /// He will work there from `day` on.
  void plan(Employee somebody, Place place, LocalDate day) {
    postings.save(
        postings
            .findByEmployeeAndFrom(somebody.id(), day)
            .orElseGet(() -> new Posting(somebody.id(), place, day))
            .plan(place)
            .date(clock.instant()));
  }

  /// He has left; nothing is planned with him any more, and his open work goes to his superior.
  void end(Employee somebody, LocalDate lastDay) {
    var superior = superior(somebody);
    teams.findByManager(somebody.id()).forEach(team -> teams.save(team.ledBy(null)));
    postings.findByEmployeeAndPlannedTrue(somebody.id()).forEach(postings::delete);
    postings.present(somebody.id()).ifPresent(present -> postings.save(present.until(lastDay)));
    employees.save(somebody.leave(lastDay));
    scopes.change();
    events.publishEvent(new StaffLeft(somebody.id(), superior));
  }

  private @Nullable EmployeeId superior(Employee somebody) {
    var team = somebody.team();
    return team == null
        ? null
        : teams
            .findById(team.value())
            .map(Team::manager)
            .filter(manager -> !manager.equals(somebody.id()))
            .orElse(null);
  }

  /// Does what was planned up to today, and lets go those whose last day has passed.
  ///
  /// @return how many people that concerned
  int turnTheDay() {
    var today = today();
    var due = postings.due(today);
    due.forEach(this::keep);
    var gone = employees.findByActiveTrueAndLastDayLessThan(today);
    gone.forEach(somebody -> end(somebody, Objects.requireNonNull(somebody.lastDay())));
    return due.size() + gone.size();
  }

  /// A team that was closed or moved away since cannot be joined any more; the store can.
  private void keep(Posting plan) {
    var somebody = employees.require(plan.employee());
    var wish = plan.place();
    var place =
        new Place(
            wish.store(),
            stillIn(wish.store(), wish.team())
                ? teams.require(Objects.requireNonNull(wish.team())).department()
                : isOpenIn(wish.store(), wish.department()) ? wish.department() : null,
            stillIn(wish.store(), wish.team()) ? wish.team() : null,
            wish.position());
    var outrun =
        postings
            .present(plan.employee())
            .filter(present -> present.from().isAfter(plan.from()))
            .isPresent();
    if (outrun) {
      postings.delete(plan);
    }
    put(somebody, place, outrun ? today() : plan.from());
  }

  private boolean stillIn(@Nullable StoreId store, @Nullable TeamId team) {
    return team != null
        && teams
            .findById(team.value())
            .filter(found -> !found.isClosed() && found.store().equals(store))
            .isPresent();
  }

  private boolean isOpenIn(@Nullable StoreId store, @Nullable DepartmentId department) {
    return department != null
        && departments
            .findById(department.value())
            .filter(found -> !found.isClosed() && found.store().equals(store))
            .isPresent();
  }

  /// He leads no team of a store he does not work in, and roles that he was given for it follow
  /// him; not so with the team that moves along.
  private void takeLeaveOf(EmployeeId somebody, StoreId store, @Nullable TeamId along) {
    var left = new ArrayList<UUID>();
    left.add(store.value());
    for (var team : teams.findByStoreIn(List.of(store))) {
      if (!team.id().equals(along)) {
        left.add(team.getId());
        if (team.isLedBy(somebody)) {
          teams.save(team.ledBy(null));
        }
      }
    }
    roles.follow(somebody.value(), left);
  }

  private LocalDate today() {
    return BusinessDays.today(clock);
  }
}
