package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// One of many people who are hired or corrected at once. What is null says nothing: of somebody
/// who is known it stays as it is.
///
/// @param number by it, else by the e-mail address somebody is known
/// @param team one of the store's; somebody who changes stores without naming one is in none
public record StaffEntry(
    @Nullable String number,
    @Nullable String email,
    @Nullable String name,
    @Nullable StoreId store,
    @Nullable TeamId team,
    @Nullable String position) {}
