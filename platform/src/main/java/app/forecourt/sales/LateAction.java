package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import java.time.Instant;

/// A next action that was not taken in time.
///
/// @param name of the customer
public record LateAction(
    OpportunityId opportunity, String name, EmployeeId owner, ActionType type, Instant due) {}
