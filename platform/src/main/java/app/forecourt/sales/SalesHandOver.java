package app.forecourt.sales;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.OpenWork;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Succession;
import app.forecourt.organization.WorkCount;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.SourceType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands what somebody sells to his colleagues: leads, opportunities with their next actions, and
/// orders in progress with what waits on them. A customer, his opportunity and his order go to the
/// same colleague. What is delivered, lost or cancelled stays whose it was, and so does the
/// history.
@Service
@Order(20)
@Transactional
public class SalesHandOver implements OpenWork {

  private static final Set<OrderStatus> IN_PROGRESS =
      EnumSet.range(OrderStatus.DRAFT, OrderStatus.REGISTERED);

  private final Leads leads;
  private final Opportunities opportunities;
  private final VehicleOrders orders;
  private final CustomersDesk customers;
  private final CashDesk cash;
  private final Clock clock;

  SalesHandOver(
      Leads leads,
      Opportunities opportunities,
      VehicleOrders orders,
      CustomersDesk customers,
      CashDesk cash,
      Clock clock) {
    this.leads = leads;
    this.opportunities = opportunities;
    this.orders = orders;
    this.customers = customers;
    this.cash = cash;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkCount> of(EmployeeId whose) {
    var open = opportunitiesOf(whose);
    var ordered = ordersOf(whose);
    return Stream.of(
            counted("leads", leadsOf(whose), Lead::store, WorkCount::of),
            counted("opportunities", open, Opportunity::store, WorkCount::of),
            counted(
                "actions",
                open.stream().filter(deal -> deal.next() != null).toList(),
                Opportunity::store,
                WorkCount::part),
            counted("orders", ordered, VehicleOrder::store, WorkCount::of),
            counted(
                "approvals",
                Stream.concat(
                        open.stream()
                            .filter(deal -> deal.stage() == Stage.LOSS_PENDING)
                            .map(Opportunity::store),
                        ordered.stream()
                            .filter(order ->
                                order.status() == OrderStatus.APPROVAL || order.cancellationAsked())
                            .map(VehicleOrder::store))
                    .toList(),
                Function.identity(),
                WorkCount::part))
        .flatMap(Function.identity())
        .toList();
  }

  private interface Count {
    WorkCount of(String kind, StoreId store, long count);
  }

  private static <W> Stream<WorkCount> counted(
      String kind, List<W> work, Function<W, StoreId> store, Count count) {
    return work.stream().collect(groupingBy(store, counting())).entrySet().stream()
        .map(part -> count.of("sales.handOver." + kind, part.getKey(), part.getValue()));
  }

  @Override
  public void handOver(Succession succession) {
    var from = succession.from();
    var now = clock.instant();
    var heirOf = new HashMap<OpportunityId, EmployeeId>();
    BiFunction<StoreId, app.forecourt.customers.CustomerId, EmployeeId> heir =
        (store, customer) -> succession.next(store, customers.ownerOf(customer).orElse(null));
    for (var deal : opportunitiesOf(from)) {
      var to = heir.apply(deal.store(), deal.customer());
      heirOf.put(deal.id(), to);
      opportunities.save(deal.passOn(to, now));
    }
    for (var order : ordersOf(from)) {
      var known = order.opportunity() == null ? null : heirOf.get(order.opportunity());
      var to = known == null ? heir.apply(order.store(), order.customer()) : known;
      orders.save(order.passOn(to, now));
      cash.passOn(SourceType.ORDER, order.getId(), to);
    }
    for (var lead : leadsOf(from)) {
      leads.save(lead.passOn(succession.next(lead.store()), now));
    }
  }

  private List<Lead> leadsOf(EmployeeId whose) {
    return leads.findByOwnerAndStatusInOrderById(whose, LeadStatus.open());
  }

  private List<Opportunity> opportunitiesOf(EmployeeId whose) {
    var stages = Stage.open();
    stages.addAll(Set.of(Stage.WON, Stage.LOSS_PENDING));
    return opportunities.findByOwnerAndStageInOrderById(whose, stages);
  }

  private List<VehicleOrder> ordersOf(EmployeeId whose) {
    return orders.findByOwnerAndStatusInOrderById(whose, IN_PROGRESS);
  }
}
