package app.forecourt.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role somebody holds somewhere in the group, e.g. sales manager of a store.
///
/// @param grant the id of the grant
/// @param unit the region, store or team for which it was granted; null for the whole group
/// @param unitName what people call that unit
public record Acting(UUID grant, Role role, @Nullable UUID unit, String unitName)
    implements Serializable {}
