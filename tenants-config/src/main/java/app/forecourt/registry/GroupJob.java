package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;

/// What a job carries: for which group it works, and on what.
///
/// @param subject e.g. an id; with the job's name it says which job this is
public record GroupJob(TenantId tenant, String subject) {}
