package app.forecourt.identity;

import app.forecourt.vocabulary.FieldRefusal;

/// The identity provider stands at an address that we do not call, because it is in our own network
/// or not protected by TLS.
public class ProviderAddressRefused extends FieldRefusal {

  ProviderAddressRefused(String host) {
    super("issuer", host);
  }
}
