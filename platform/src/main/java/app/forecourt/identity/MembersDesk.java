package app.forecourt.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Limit;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may work for the group, and in which roles.
@Service
@Transactional
public class MembersDesk {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");
  private static final Duration INVITED_FOR = Duration.ofDays(7);

  private final Accounts accounts;
  private final MembershipsSql memberships;
  private final Memberships members;
  private final RoleGrants grants;
  private final InvitationLetters letters;
  private final Workplace workplace;
  private final Scopes scopes;
  private final SignInSettings settings;
  private final SecondFactors factors;
  private final Entitlements entitlements;
  private final Throttle throttle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MembersDesk(
      Accounts accounts,
      MembershipsSql memberships,
      Memberships members,
      RoleGrants grants,
      InvitationLetters letters,
      Workplace workplace,
      Scopes scopes,
      SignInSettings settings,
      SecondFactors factors,
      Entitlements entitlements,
      Throttle throttle,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.members = members;
    this.grants = grants;
    this.letters = letters;
    this.workplace = workplace;
    this.scopes = scopes;
    this.settings = settings;
    this.factors = factors;
    this.entitlements = entitlements;
    this.throttle = throttle;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Invites somebody; the link is good once, for seven days.
  ///
  /// @throws AlreadyMember if the address belongs to a member
  /// @throws app.forecourt.plans.LimitReached if the plan counts no more users
  public Invitation invite(NewMember somebody) {
    var email = Accounts.address(somebody.email());
    var name = Required.text("name", somebody.name(), 60);
    var role = Required.value("role", somebody.role());
    if (accounts
        .byEmail(email)
        .flatMap(account -> memberships.find(CurrentTenant.require(), account))
        .isPresent()) {
      throw new AlreadyMember();
    }
    entitlements.requireRoom(
        Limit.USERS,
        memberships.countActive(CurrentTenant.require())
            + letters.countByUsedIsNullAndExpiresAfter(clock.instant()));
    var employee =
        somebody.employee() == null
            ? workplace.hire(name, somebody.store(), somebody.position())
            : somebody.employee();
    // Whoever accepts comes into everything the employee holds.
    grants
        .findByEmployeeOrderById(employee)
        .forEach(held -> workplace.requireGrant(employee, held.role(), held.unit()));
    grant(employee, role, somebody.unit());
    var token = Secrets.next();
    var expires = clock.instant().plus(INVITED_FOR);
    var letter = letters.save(new InvitationLetter(employee, email, name, role, token, expires));
    return new Invitation(letter.getId(), token, email, expires);
  }

  /// What the invitation of that link says.
  ///
  /// @throws NoSuchInvitation if it was used, is too old, or was never made
  @Transactional(readOnly = true)
  public InvitationCard invitation(String token) {
    var letter = letters.require(token, clock.instant());
    return new InvitationCard(
        letter.email(), letter.name(), letter.role(), accounts.byEmail(letter.email()).isPresent());
  }

  /// Takes the invitation of that link up.
  ///
  /// @param password a new one, or that of the account the address has already
  /// @param from the address of whoever does it
  /// @throws NoSuchInvitation if it was used, is too old, or was never made
  /// @throws EmailKnown if the address has an account with another password
  /// @throws TooManyGuesses if too many passwords were tried
  @Transactional(propagation = Propagation.NEVER)
  public AccountId accept(String token, String password, String from) {
    var email =
        Objects.requireNonNull(
            transaction.execute(_ -> letters.require(token, clock.instant()).email()));
    return throttle.guess(
        email, from, () -> Objects.requireNonNull(transaction.execute(_ -> join(token, password))));
  }

  private AccountId join(String token, String password) {
    var letter = letters.require(token, clock.instant());
    var account = accounts.signUp(letter.email(), letter.name(), password);
    join(account, letter.employee());
    letters.save(letter.use(clock.instant()));
    return account;
  }

  /// Makes `account` a member at once, without an invitation: the founder, and demo data. Done a
  /// second time it changes nothing.
  ///
  /// @param roles granted for where he works
  /// @throws AlreadyMember if the account or the employee belongs to another member
  /// @throws app.forecourt.plans.LimitReached if the plan counts no more users
  public Member add(AccountId account, UUID employee, Set<Role> roles) {
    roles.stream().sorted().forEach(role -> grant(employee, role, null));
    join(account, employee);
    return members.member(account, null).orElseThrow(NoSuchMember::new).getPrincipal();
  }

  /// Gives somebody a role; done a second time it changes nothing.
  ///
  /// @param unit for which region, store or team; null for where he works, or the whole group
  /// @throws UnitMissing if he works nowhere the role could be for
  public Acting grant(UUID employee, Role role, @Nullable UUID unit) {
    var holder = workplace.staff(employee).orElseThrow(NoSuchMember::new);
    var where = role.usual() == Reach.GROUP ? null : unit;
    if (role.usual() != Reach.GROUP && where == null && holder.home(role.usual()) == null) {
      throw new UnitMissing();
    }
    workplace.requireGrant(employee, role, where);
    var held =
        grants.findByEmployeeOrderById(employee).stream()
            .filter(grant -> grant.is(role, where))
            .findFirst();
    if (held.isEmpty()) {
      AUDIT.info("grant {} for {} to employee {}", role, where, employee);
      scopes.change();
    }
    return held.orElseGet(() -> grants.save(new RoleGrant(employee, role, where)))
        .acting(holder, this::nameOf);
  }

  /// @throws NoSuchGrant if there is none of that id
  /// @throws LastAdministrator if nobody would be left to run the group
  public void revoke(UUID id) {
    var grant = grants.require(id);
    workplace.requireGrant(grant.employee(), grant.role(), grant.unit());
    if (grant.role() == Role.GROUP_ADMIN) {
      requireAdministratorBesides(grant.employee());
    }
    AUDIT.info("revoke {} for {} from employee {}", grant.role(), grant.unit(), grant.employee());
    grants.delete(grant);
    scopes.change();
  }

  /// Lets somebody in no longer; he notices at his next request.
  ///
  /// @throws NoSuchMember if that account is no member
  /// @throws LastAdministrator if nobody would be left to run the group
  public void shutOut(AccountId account) {
    var employee = employeeOf(account);
    if (grants.findByEmployeeOrderById(employee).stream()
        .anyMatch(grant -> grant.role() == Role.GROUP_ADMIN)) {
      requireAdministratorBesides(employee);
    }
    AUDIT.info("shut out account {}", account.value());
    memberships.activate(CurrentTenant.require(), account, false);
    scopes.change();
  }

  /// Lets somebody in again who was shut out, in the roles he had.
  ///
  /// @throws NoSuchMember if that account is no member
  /// @throws app.forecourt.plans.LimitReached if the plan counts no more users
  public void letIn(AccountId account) {
    employeeOf(account);
    entitlements.requireRoom(Limit.USERS, memberships.countActive(CurrentTenant.require()));
    AUDIT.info("let in account {}", account.value());
    memberships.activate(CurrentTenant.require(), account, true);
    scopes.change();
  }

  /// The members in sight, those who joined first at the top.
  @Transactional(readOnly = true)
  public List<MemberRow> members() {
    var staff =
        workplace.staffInSight().stream()
            .collect(toMap(Workplace.Staff::employee, Function.identity()));
    var units = workplace.unitNames();
    var held = grants.findAllByOrderById().stream().collect(groupingBy(RoleGrant::employee));
    return memberships.all(CurrentTenant.require()).stream()
        .filter(member -> staff.containsKey(member.employee()))
        .map(member -> {
          var holder = Objects.requireNonNull(staff.get(member.employee()));
          return new MemberRow(
              member.account().value(),
              member.employee(),
              holder.name(),
              member.login(),
              member.active() && holder.active(),
              held.getOrDefault(member.employee(), List.of()).stream()
                  .map(grant -> grant.acting(holder, unit -> units.getOrDefault(unit, "")))
                  .sorted(Comparator.comparing(Acting::role))
                  .toList());
        })
        .toList();
  }

  /// Goes on in another of the roles that the present member holds.
  ///
  /// @throws NoSuchGrant if he does not hold it
  /// @throws NotForPrograms if a program with a token asks: it would become a person
  /// @throws SecondFactorMissing if the role needs a second factor, and he got it after he had
  ///   signed in without one
  @Transactional(readOnly = true)
  public Member actAs(UUID grant) {
    StepUp.requireInPerson();
    var before = CurrentMember.require();
    var now =
        members
            .member(before.account(), grant)
            .filter(member -> member.getPrincipal().acting().grant().equals(grant))
            .orElseThrow(NoSuchGrant::new);
    if (settings.secondFactorRoles().contains(now.getPrincipal().role())
        && !factors.isOn(before.account())
        && !StepUp.cameWithTwoFactors()) {
      throw new SecondFactorMissing();
    }
    AUDIT.info(
        "{} acts as {} of {}",
        before.login(),
        now.getPrincipal().role(),
        now.getPrincipal().acting().unitName());
    Sessions.replace(now);
    return now.getPrincipal();
  }

  private void join(AccountId account, UUID employee) {
    var tenant = CurrentTenant.require();
    var known = memberships.find(tenant, account);
    if (known.filter(member -> member.employee().equals(employee)).isPresent()) {
      return;
    }
    entitlements.requireRoom(Limit.USERS, memberships.countActive(tenant));
    if (!memberships.add(tenant, account, employee, clock.instant())) {
      throw new AlreadyMember();
    }
    scopes.change();
  }

  /// The employee behind an account all of whose roles the present member may give and take.
  private UUID employeeOf(AccountId account) {
    var employee =
        memberships
            .find(CurrentTenant.require(), account)
            .map(MembershipsSql.Membership::employee)
            .orElseThrow(NoSuchMember::new);
    workplace.requireGrant(employee, Role.SALES_CONSULTANT, null);
    grants
        .findByEmployeeOrderById(employee)
        .forEach(grant -> workplace.requireGrant(employee, grant.role(), grant.unit()));
    return employee;
  }

  private void requireAdministratorBesides(UUID employee) {
    var others =
        grants.findByRole(Role.GROUP_ADMIN).stream()
            .map(RoleGrant::employee)
            .filter(holder -> !holder.equals(employee))
            .toList();
    if (memberships.all(CurrentTenant.require()).stream()
        .noneMatch(member -> member.active() && others.contains(member.employee()))) {
      throw new LastAdministrator();
    }
  }

  private String nameOf(UUID unit) {
    return workplace.nameOf(unit).orElse("");
  }
}
