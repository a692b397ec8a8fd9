package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import java.time.Instant;

/// A lead that nobody answered in time.
///
/// @param due reckoned from when it was given to its owner
public record LateAnswer(LeadId lead, String name, EmployeeId owner, Instant due) {}
