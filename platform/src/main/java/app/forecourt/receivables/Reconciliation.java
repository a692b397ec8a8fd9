package app.forecourt.receivables;

import app.forecourt.vocabulary.Money;

/// Whether the books agree: what the documents are worth, less what was received for them, is what
/// is outstanding. What was received for cancelled documents is owed back and counts as neither.
///
/// @param documents worth of the documents that are not cancelled
/// @param receipts what was received, less what is owed or was paid back
/// @param outstanding what the receivables say is still to be paid
/// @param difference nothing, unless the books are wrong
public record Reconciliation(Money documents, Money receipts, Money outstanding, Money difference) {

  static Reconciliation of(Money documents, Money receipts, Money outstanding) {
    return new Reconciliation(
        documents, receipts, outstanding, documents.minus(receipts).minus(outstanding));
  }

  public boolean agrees() {
    return difference.isZero();
  }
}
