package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// Which leads a list shows; what is null does not restrict it.
///
/// @param open true for those with something left to do, false for the others
/// @param unassigned true for those that wait in the queue
/// @param text part of the name, interest, source or campaign, or the last digits of the number
/// @param from the first business day on which it came in
/// @param to the last one
public record LeadFilter(
    @Nullable StoreId store,
    @Nullable EmployeeId owner,
    @Nullable LeadStatus status,
    @Nullable LeadChannel channel,
    @Nullable Boolean open,
    @Nullable Boolean unassigned,
    @Nullable String text,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

  public static LeadFilter all() {
    return new LeadFilter(null, null, null, null, null, null, null, null, null);
  }

  public LeadFilter with(@Nullable LeadStatus status) {
    return new LeadFilter(store, owner, status, channel, open, unassigned, text, from, to);
  }
}
