package app.forecourt.identity;

import java.util.List;

/// How a group's people sign in at an identity provider of their own, by OpenID Connect.
///
/// @param issuer the provider's address; empty if none was set up
/// @param secretKept whether the client secret is known; it is not told again
/// @param emailDomains whose addresses are believed, e.g. `example.com`
/// @param passwordsAllowed whether people may sign in without it; group administrators always may
/// @param providerChecksSecondFactor whether the group says that the provider asks for a second
///   factor, so that none is asked for here
/// @param redirectUri what the provider has to be told of us
public record SingleSignOn(
    boolean on,
    String issuer,
    String clientId,
    boolean secretKept,
    List<String> emailDomains,
    boolean passwordsAllowed,
    boolean providerChecksSecondFactor,
    String redirectUri) {}
