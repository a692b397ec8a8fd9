package app.forecourt.registry;

import java.util.Locale;
import java.util.UUID;

/// What a visitor asks for when he signs his dealer group up.
///
/// @param key made once per form; sending the same form again is the same sign-up
/// @param slug the wished-for host label, see [SlugMalformed]
/// @param plan the code of a plan
/// @param account the sign-in account of the founder, who becomes the first administrator
/// @param language the founder's, in which the group's first rows are named
public record SignUp(
    String key,
    String name,
    String slug,
    String plan,
    int stores,
    UUID account,
    String founderName,
    Locale language) {}
