package app.forecourt.customers;

/// For what a customer's data may be used if he agrees to it; each needs a consent of its own.
/// Source: CRM-20; Personal Information Protection Law, articles 14, 15 and 23.
public enum ConsentPurpose {
  MARKETING_CALL(true),
  MARKETING_SMS(true),
  MARKETING_WECHAT(true),
  /// What an insurer needs to know for an offer is passed on.
  SHARING_WITH_INSURER(false),
  /// What a bank or the maker's finance company needs to know for an offer is passed on.
  SHARING_WITH_LENDER(false);

  private final boolean contact;

  ConsentPurpose(boolean contact) {
    this.contact = contact;
  }

  /// Whether it is about getting in touch with him.
  public boolean isContact() {
    return contact;
  }
}
