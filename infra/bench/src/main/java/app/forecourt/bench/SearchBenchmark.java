package app.forecourt.bench;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.search.SearchDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Finding customers by what one remembers of them, in a group of 20,000 and in one of 200,000 that
/// share the tables, through the desks and as the application's own role.
final class SearchBenchmark implements Benchmark {

  private static final int CALLS = 400;

  /// Until then the compiler is busier than what it compiles: nodes run for weeks.
  private static final int ROUNDS_BEFORE = 3;

  private static final double MOST_MS_AT_P95 = 300;

  /// A group, somebody of it who sees all stores, somebody who sees whole numbers, and whom they
  /// may ask for.
  private record Group(
      int size, TenantId tenant, Member member, Member manager, List<People.Person> people) {}

  @Override
  public String name() {
    return "search";
  }

  @Override
  public boolean run() {
    var small = planted(20_000);
    var large = planted(200_000);
    Planted.analyzed();
    var desk = Node.bean(CustomersDesk.class);
    var palette = Node.bean(SearchDesk.class);
    for (var round = 0; round < ROUNDS_BEFORE; round++) {
      measured(small, "", 0, 1, text -> palette.find(text, 5), _ -> {});
    }
    System.out.println(Measured.heading());
    var isMet = true;
    for (var group : List.of(small, large)) {
      var goal = group.size() <= 20_000 ? 5.0 : 10.0;
      isMet &=
          measured(group, "customers", goal, 1, text -> customers(desk, text), System.out::println);
      isMet &= measured(group, "palette", 0, 1, text -> palette.find(text, 5), System.out::println);
    }
    isMet &= measured(large, "palette", 0, 8, text -> palette.find(text, 5), System.out::println);
    return isMet;
  }

  /// A plate is asked of what customers drive, anything else of themselves.
  private static void customers(CustomersDesk desk, String text) {
    if (text.startsWith(People.PLACE)) {
      desk.drivers(text, 20);
    } else {
      desk.search(text, 20);
    }
  }

  private static boolean measured(
      Group group,
      String where,
      double goal,
      int clients,
      Consumer<String> search,
      Consumer<String> table) {
    var isMet = true;
    for (var by : By.values()) {
      var measured =
          Measured.of(
              "%s of %,d by %s".formatted(where, group.size(), by.said),
              clients,
              CALLS,
              Node.meter(),
              call -> {
                var text = by.text.apply(group.people().get(call * 17 % group.people().size()));
                CurrentTenant.run(
                    group.tenant(),
                    () -> CurrentMember.run(by.asks(group), () -> search.accept(text)));
              });
      table.accept(measured.line(goal));
      isMet &= (goal == 0 || measured.cpu().both() <= goal) && measured.p95Ms() <= MOST_MS_AT_P95;
    }
    return isMet;
  }

  private static Group planted(int size) {
    var tenant = new TenantId(UUID.randomUUID());
    return CurrentTenant.call(
        tenant,
        () -> {
          var organization = Node.bean(TestOrganization.class);
          var administrator = organization.member(Role.GROUP_ADMIN);
          var manager = organization.member(Role.GENERAL_MANAGER);
          var consultant = organization.member(Role.SALES_CONSULTANT);
          var people = People.of(size);
          Planted.customersAndSales(
              tenant,
              people,
              List.of(
                  organization.store().value(),
                  organization.otherStore().value(),
                  organization.farStore().value()),
              consultant.employee());
          return new Group(size, tenant, administrator, manager, new ArrayList<>(people));
        });
  }

  /// By what somebody is asked for.
  private enum By {
    TWO_CHARACTERS("2 characters", person -> person.name().substring(0, 2)),
    NAME("the whole name", People.Person::name),
    PINYIN("pinyin", person -> person.pinyin().full()),
    INITIALS("initials", person -> person.pinyin().initials()),
    PHONE("phone tail", person -> person.phone().substring(person.phone().length() - 4)),
    PLATE("plate", People.Person::plate);

    private final String said;
    private final Function<People.Person, String> text;

    By(String said, Function<People.Person, String> text) {
      this.said = said;
      this.text = text;
    }

    /// Nobody finds a number that he sees masked.
    Member asks(Group group) {
      return this == PHONE ? group.manager() : group.member();
    }
  }
}
