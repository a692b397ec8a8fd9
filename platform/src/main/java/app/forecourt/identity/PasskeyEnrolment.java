package app.forecourt.identity;

/// A passkey that was asked for and is not there yet; good for five minutes.
///
/// @param options what the browser's `navigator.credentials.create` is to make, as JSON whose bytes
///   are in base64url: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn
/// @param ticket comes back together with what the browser made
public record PasskeyEnrolment(String options, String ticket) {}
