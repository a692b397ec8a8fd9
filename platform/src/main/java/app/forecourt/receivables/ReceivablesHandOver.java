package app.forecourt.receivables;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.OpenWork;
import app.forecourt.organization.Succession;
import app.forecourt.organization.WorkCount;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands what is still owed for somebody's sales to his colleagues, after the documents in progress
/// have taken theirs along.
@Service
@Order(30)
@Transactional
public class ReceivablesHandOver implements OpenWork {

  private final Receivables receivables;
  private final CustomersDesk customers;

  ReceivablesHandOver(Receivables receivables, CustomersDesk customers) {
    this.receivables = receivables;
    this.customers = customers;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkCount> of(EmployeeId whose) {
    return receivables.outstandingOf(whose).stream()
        .collect(groupingBy(Receivable::store, counting()))
        .entrySet()
        .stream()
        .map(store ->
            WorkCount.of("receivables.handOver.receivables", store.getKey(), store.getValue()))
        .toList();
  }

  @Override
  public void handOver(Succession succession) {
    for (var receivable : receivables.outstandingOf(succession.from())) {
      receivables.save(
          receivable.passOn(
              succession.next(
                  receivable.store(), customers.ownerOf(receivable.debtor()).orElse(null))));
    }
  }
}
