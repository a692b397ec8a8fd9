package app.forecourt.demo;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.Accounts;
import app.forecourt.identity.Acting;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.TeamId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hires the demo group's people and writes down who of them can sign in.
class Staff {

  static final String PASSWORD = "demo-2026-forecourt";

  private final String group;
  private final String host;
  private final OrganizationDesk organization;
  private final MembersDesk members;
  private final Accounts accounts;
  private final Texts texts;
  private final Cast cast;
  private final List<DemoUser> users = new ArrayList<>();

  /// Somebody who can sign in, as the file of demo users lists him.
  record DemoUser(
      String group,
      String host,
      String login,
      String password,
      Role role,
      String name,
      String store) {}

  /// The people of one store who act in its story.
  record Crew(
      Member generalManager,
      Member director,
      Member leadClerk,
      Member finance,
      List<Seller> sellers) {}

  /// A consultant and the manager of his team.
  record Seller(Member consultant, Member manager) {}

  Staff(
      String group,
      String host,
      OrganizationDesk organization,
      MembersDesk members,
      Accounts accounts,
      Texts texts,
      Cast cast) {
    this.group = group;
    this.host = host;
    this.organization = organization;
    this.members = members;
    this.accounts = accounts;
    this.texts = texts;
    this.cast = cast;
  }

  List<DemoUser> users() {
    return List.copyOf(users);
  }

  void founder(String login, String name) {
    users.add(new DemoUser(group, host, login, PASSWORD, Role.GROUP_ADMIN, name, ""));
  }

  void regionManager(String login, RegionId region) {
    var name = cast.person();
    var employee = hired(name, null, null, Role.REGION_MANAGER);
    members.grant(employee.value(), Role.REGION_MANAGER, region.value());
    members.add(account(login, name), employee.value(), Set.of());
    users.add(new DemoUser(group, host, login, PASSWORD, Role.REGION_MANAGER, name, ""));
  }

  /// Fills a store: its managers and consultants, and somebody for every other role.
  ///
  /// @param signIns whether everybody can sign in, or only those at the head of the store
  Crew fill(StoreId store, DemoStores.Store story, boolean signIns) {
    var code = story.code().toLowerCase(Locale.ROOT);
    var sellers = new ArrayList<Seller>();
    var number = 0;
    for (var size : story.teams()) {
      var team = number == 0 ? "销售一组" : "销售二组";
      var head = hired(cast.person(), store, null, Role.SALES_MANAGER);
      var teamId = organization.addTeam(store, team, head);
      organization.assign(head, teamId);
      var manager =
          number == 0
              ? signedIn(head, "manager." + code, Role.SALES_MANAGER, story)
              : acting(head, Role.SALES_MANAGER, teamId.value());
      for (var seat = 1; seat <= size; seat++) {
        var seller = hired(cast.person(), store, teamId, Role.SALES_CONSULTANT);
        sellers.add(
            new Seller(
                number == 0 && seat <= (signIns ? 2 : 1)
                    ? signedIn(
                        seller,
                        "consultant" + (seat == 1 ? "" : seat) + "." + code,
                        Role.SALES_CONSULTANT,
                        story)
                    : acting(seller, Role.SALES_CONSULTANT, store.value()),
                manager));
      }
      number++;
    }
    if (signIns) {
      for (var role :
          List.of(
              Role.RECEPTION,
              Role.MARKETING_MANAGER,
              Role.SERVICE_MANAGER,
              Role.SERVICE_ADVISOR,
              Role.TECHNICIAN,
              Role.PARTS_CLERK,
              Role.WARRANTY_CLERK,
              Role.PARTNER_USER)) {
        var somebody = hired(cast.person(), store, null, role);
        signedIn(
            somebody,
            role.name().toLowerCase(Locale.ROOT).replace('_', '.') + "." + code,
            role,
            story);
      }
    }
    return new Crew(
        head(store, story, "gm.", Role.GENERAL_MANAGER, true),
        head(store, story, "director.", Role.SALES_DIRECTOR, signIns),
        head(store, story, "leads.", Role.LEAD_CLERK, signIns),
        head(store, story, "finance.", Role.FINANCE, signIns),
        List.copyOf(sellers));
  }

  private Member head(
      StoreId store, DemoStores.Store story, String login, Role role, boolean signsIn) {
    var employee = hired(cast.person(), store, null, role);
    return signsIn
        ? signedIn(employee, login + story.code().toLowerCase(Locale.ROOT), role, story)
        : acting(employee, role, store.value());
  }

  private EmployeeId hired(String name, @Nullable StoreId store, @Nullable TeamId team, Role role) {
    return organization.hire(
        new NewEmployee(name, store, team, texts.text(Locale.SIMPLIFIED_CHINESE, role)));
  }

  private Member signedIn(EmployeeId employee, String login, Role role, DemoStores.Store story) {
    var name = organization.employee(employee).name();
    var email = login + "@" + host.substring(0, host.indexOf('.')) + ".demo";
    users.add(new DemoUser(group, host, email, PASSWORD, role, name, story.name()));
    return members.add(account(email, name), employee.value(), Set.of(role));
  }

  private AccountId account(String email, String name) {
    return accounts.signUp(email, name, PASSWORD);
  }

  /// Somebody who only acts in the story and has no sign-in.
  private Member acting(EmployeeId employee, Role role, java.util.UUID unit) {
    var acting = new Acting(TimeOrderedId.next(), role, unit, "");
    var name = organization.employee(employee).name();
    return new Member(
        CurrentTenant.require(),
        new AccountId(TimeOrderedId.next()),
        employee.value(),
        name,
        name,
        acting,
        List.of(acting));
  }
}
