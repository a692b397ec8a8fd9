package app.forecourt.billing;

import org.jspecify.annotations.Nullable;

/// What a visitor filled in to sign his dealer group up, as he typed it.
///
/// @param key made once per form; the same form sent again is the same sign-up
/// @param slug the wished-for host label
/// @param plan the code of a plan
/// @param stores how many stores are to be paid for, in digits
public record SignUpForm(
    String key,
    @Nullable String groupName,
    @Nullable String slug,
    @Nullable String adminName,
    @Nullable String email,
    @Nullable String password,
    @Nullable String plan,
    @Nullable String stores) {

  @Override
  public String toString() {
    return "sign-up of " + slug;
  }
}
