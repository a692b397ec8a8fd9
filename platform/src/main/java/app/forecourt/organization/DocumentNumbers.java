package app.forecourt.organization;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The numbers of documents: per store, type and month without a gap, e.g. `SO-CDA-2611-0007`.
@Service
public class DocumentNumbers {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

  private final DocumentCountersSql counters;
  private final Stores stores;
  private final Clock clock;

  DocumentNumbers(DocumentCountersSql counters, Stores stores, Clock clock) {
    this.counters = counters;
    this.stores = stores;
    this.clock = clock;
  }

  /// The next number, taken for good when the surrounding transaction commits; others of the store
  /// and type wait until then.
  ///
  /// @param prefix the type in two or three capital letters, e.g. `SO`
  /// @throws NoSuchStore if the group has none of that id
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(StoreId store, String prefix) {
    var month = BusinessDays.today(clock).withDayOfMonth(1);
    var mark = stores.require(store).mark();
    return "%s-%s-%s-%04d"
        .formatted(prefix, mark, MONTH.format(month), counters.next(store, prefix, month));
  }
}
