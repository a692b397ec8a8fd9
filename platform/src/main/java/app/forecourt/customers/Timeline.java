package app.forecourt.customers;

import static java.util.stream.Collectors.toSet;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that happened with a customer, whichever module it happened in.
@Service
@Transactional
public class Timeline {

  private static final int LONGEST_NOTE = 2_000;

  private final TimelineLines lines;
  private final Customers customers;
  private final CustomerSight sight;
  private final Permissions permissions;
  private final Names names;
  private final Clock clock;

  Timeline(
      TimelineLines lines,
      Customers customers,
      CustomerSight sight,
      Permissions permissions,
      Names names,
      Clock clock) {
    this.lines = lines;
    this.customers = customers;
    this.sight = sight;
    this.permissions = permissions;
    this.names = names;
    this.clock = clock;
  }

  /// Puts down what a module did, which has seen to it that it may.
  ///
  /// @throws NoSuchCustomer if the group has none of that id
  public void append(CustomerId customer, Entry entry) {
    lines.save(new TimelineLine(customers.require(customer).id(), entry));
  }

  /// Puts down that the present member was in touch with a customer.
  ///
  /// @param text at most 2,000 characters
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  public void note(CustomerId customer, InteractionKind kind, String text) {
    sight.require(customer);
    lines.save(
        new TimelineLine(
            customer,
            Entry.of(
                EntryKind.CONTACT,
                clock.instant(),
                "customers.timeline." + Required.value("kind", kind),
                new EmployeeId(CurrentMember.require().employee()),
                "",
                Required.text("text", text, LONGEST_NOTE))));
  }

  /// What happened, the latest first.
  ///
  /// @param before the entry after which the page begins; null for the latest
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(CustomerId customer, @Nullable UUID before, int limit) {
    sight.require(customer);
    var page =
        before == null
            ? lines.latest(customer, Limit.of(limit))
            : lines
                .findByIdAndCustomer(before, customer)
                .map(line -> lines.before(customer, line.at(), before, Limit.of(limit)))
                .orElse(List.of());
    var people =
        names.employees(
            page.stream().map(TimelineLine::by).filter(Objects::nonNull).collect(toSet()));
    var phones = permissions.look(Field.PHONE);
    return page.stream()
        .map(
            line -> line.entry(line.by() == null ? "" : people.getOrDefault(line.by(), ""), phones))
        .toList();
  }
}
