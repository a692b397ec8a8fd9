package app.forecourt.customers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.OpenWork;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Succession;
import app.forecourt.organization.WorkCount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands the customers somebody looks after, and what they wait for, to his colleagues.
@Service
@Order(10)
@Transactional
public class CustomerHandOver implements OpenWork {

  private final Customers customers;
  private final CustomerRequests requests;
  private final Timeline timeline;
  private final Names names;
  private final Clock clock;

  CustomerHandOver(
      Customers customers, CustomerRequests requests, Timeline timeline, Names names, Clock clock) {
    this.customers = customers;
    this.requests = requests;
    this.timeline = timeline;
    this.names = names;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkCount> of(EmployeeId whose) {
    return Stream.concat(
            counted(
                "customers.handOver.customers",
                customers.findByOwnerOrderById(whose).stream()
                    .collect(groupingBy(Customer::store, counting()))),
            counted(
                "customers.handOver.requests",
                requests.waitingFor(whose).stream()
                    .collect(groupingBy(CustomerRequest::store, counting()))))
        .toList();
  }

  private static Stream<WorkCount> counted(String kind, Map<StoreId, Long> counts) {
    return counts.entrySet().stream()
        .map(store -> WorkCount.of(kind, store.getKey(), store.getValue()));
  }

  /// Each customer's timeline tells of it.
  @Override
  public void handOver(Succession succession) {
    var from = succession.from();
    var by = CurrentMember.find().map(Member::employee).map(EmployeeId::new).orElse(null);
    for (var customer : customers.findByOwnerOrderById(from)) {
      var heir = succession.next(customer.store());
      customers.save(customer.passOn(heir));
      timeline.append(
          customer.id(),
          Entry.of(
              EntryKind.CONTACT,
              clock.instant(),
              "customers.timeline.handedOver",
              by,
              "",
              names.employee(from),
              names.employee(heir)));
    }
    for (var request : requests.waitingFor(from)) {
      requests.save(
          request.passOn(
              from,
              succession.next(request.store(), customers.require(request.customer()).owner())));
    }
  }
}
