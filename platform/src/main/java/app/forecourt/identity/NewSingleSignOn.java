package app.forecourt.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a group's people are to sign in from now on; see [SingleSignOn].
///
/// @param issuer `https`, and exactly as the provider writes it
/// @param clientSecret may be left out if it is known and the issuer stays the same
public record NewSingleSignOn(
    boolean on,
    String issuer,
    String clientId,
    @Nullable String clientSecret,
    List<String> emailDomains,
    boolean passwordsAllowed,
    boolean providerChecksSecondFactor) {}
