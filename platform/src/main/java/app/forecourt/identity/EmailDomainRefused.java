package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider is not believed about addresses of that domain.
public class EmailDomainRefused extends Refusal {

  EmailDomainRefused(String domain) {
    super(Kind.FORBIDDEN, domain);
  }
}
