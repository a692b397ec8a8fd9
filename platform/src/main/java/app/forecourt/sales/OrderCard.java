package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.receivables.ReceivableId;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An order as its page shows it.
///
/// @param row what lists show of it
/// @param lines what is taken besides the car
/// @param authority who has to agree to the discount, or has; null before it is submitted
/// @param askedBy who submitted it
/// @param approvedByName who agreed; empty if nobody had to
/// @param rejection why the price was refused; empty otherwise
/// @param receivable what the customer owes; null before the order is binding
/// @param paid what the customer paid
/// @param outstanding what he still has to pay
/// @param creditApproved whether the car may go although it is not paid in full
/// @param reservedUntil when the car goes back to stock unless the order is funded
/// @param plate empty before it is registered
/// @param checklist what of the hand-over is done
/// @param cancelReason why it is to be, or was, cancelled; empty otherwise
/// @param cancellationAsked whether somebody else has to agree to the cancellation
/// @param next the step that comes next and what is in its way; null when nothing is left to do
/// @param steps all steps the present member may take now
public record OrderCard(
    OrderRow row,
    @Nullable OpportunityId opportunity,
    TrimId trim,
    List<OrderLine> lines,
    @Nullable Authority authority,
    @Nullable EmployeeId askedBy,
    String approvedByName,
    String rejection,
    @Nullable ReceivableId receivable,
    Money paid,
    Money outstanding,
    boolean creditApproved,
    @Nullable VehicleId vehicle,
    @Nullable Instant reservedUntil,
    @Nullable Funding funding,
    String plate,
    Inspection inspection,
    String inspectionNote,
    Checklist checklist,
    String cancelReason,
    boolean cancellationAsked,
    @Nullable NextStep next,
    Set<OrderStep> steps) {

  public OrderId id() {
    return row.id();
  }

  public int version() {
    return row.version();
  }
}
