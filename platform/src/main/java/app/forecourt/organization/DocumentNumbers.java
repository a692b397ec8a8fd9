package app.forecourt.organization;

import org.springframework.stereotype.Service;

/// The numbers of documents: per store, type and month without a gap, e.g. `SO-CDA-2611-0007`.
@Service
public class DocumentNumbers {

  /// The next number, taken for good when the surrounding transaction commits; others of the store
  /// and type wait until then.
  ///
  /// @param prefix the type in two or three capital letters, e.g. `SO`
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
  public String next(StoreId store, String prefix) {
    throw new UnsupportedOperationException();
  }
}
