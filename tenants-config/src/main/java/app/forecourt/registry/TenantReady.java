package app.forecourt.registry;

import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/// A group has all it needs: its people can sign in.
///
/// @param founder the account of its first administrator
public record TenantReady(TenantId tenant, String slug, UUID founder, Instant at)
    implements TenantEvent {}
