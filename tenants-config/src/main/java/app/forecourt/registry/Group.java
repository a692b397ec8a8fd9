package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;
import java.io.Serializable;

/// A dealer group as the control plane knows it.
///
/// @param slug the host label: `jinchi` in `jinchi.forecourt.example`
/// @param plan the code of its plan, e.g. `group`
/// @param stores how many stores it pays for
/// @param colour its brand colour as `#rrggbb`
/// @param brandVersion changes whenever logo or colour change; part of their addresses
public record Group(
    TenantId id,
    String slug,
    String name,
    Access access,
    boolean provisioned,
    String plan,
    int stores,
    String colour,
    boolean hasLogo,
    int brandVersion)
    implements Serializable {}
