package app.forecourt.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody to be invited.
///
/// @param employee whom the organisation knows already; null to hire him along with it
/// @param store where he is hired; null at headquarters
/// @param position what his card says, e.g. `销售顾问`; needed only if he is hired
/// @param role the role he begins with
/// @param unit for which region, store or team; null for where he works, or the whole group
public record NewMember(
    String email,
    String name,
    @Nullable UUID employee,
    @Nullable UUID store,
    @Nullable String position,
    Role role,
    @Nullable UUID unit) {}
