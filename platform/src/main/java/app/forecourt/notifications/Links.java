package app.forecourt.notifications;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.RequestId;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.OrderId;

/// The screens of what notifications are about.
final class Links {

  static final String REFUNDS = "sales/refunds";
  static final String USERS = "admin/users";
  static final String WORK = "home";
  static final String ACCOUNT = "account";

  private Links() {}

  static String lead(LeadId lead) {
    return "sales/leads/" + lead;
  }

  static String opportunity(OpportunityId opportunity) {
    return "sales/opportunities/" + opportunity;
  }

  static String order(OrderId order) {
    return "sales/orders/" + order;
  }

  /// What one customer asked for: his page shows it, and which one it is tells them apart here.
  static String request(CustomerId customer, RequestId request) {
    return "customers/" + customer + "?request=" + request;
  }
}
