package app.forecourt.identity;

import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody took up his invitation and is a member now.
///
/// @param employee who he is in the organisation
/// @param invitedBy the account of whoever invited him; null if the system did
public record InvitationAccepted(
    TenantId tenant, UUID employee, String name, @Nullable AccountId invitedBy, Instant at)
    implements TenantEvent {}
