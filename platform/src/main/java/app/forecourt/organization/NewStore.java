package app.forecourt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A store to be opened.
///
/// @param code 2 to 8 capital letters, digits and hyphens, unique in the group; part of document
///   numbers
/// @param brands those of the group that it sells, by name, its main one first; at least one as
///   soon as the group deals in any
public record NewStore(
    String code, String name, @Nullable List<String> brands, String city, RegionId region) {}
