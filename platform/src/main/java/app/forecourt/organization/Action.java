package app.forecourt.organization;

/// What people do in a dealership: the rows of the permission matrix. Source: domain/roles.md E.2.
public enum Action {
  /// Tenant settings, branding, plan & billing.
  TENANT_SETTINGS,
  /// Org tree, stores, teams.
  ORGANISATION,
  /// Users & role grants.
  USERS,
  /// Audit log.
  AUDIT_LOG,
  /// Group/store annual target.
  ANNUAL_TARGET,
  /// Consultant monthly plan propose / release.
  MONTHLY_PLAN,
  /// Confirm or counter own plan.
  OWN_PLAN,
  /// Strategy & six-part plan document.
  PLAN_DOCUMENT,
  /// Deviation alarm & corrective action.
  DEVIATION,
  /// Lead capture.
  LEAD_CAPTURE,
  /// Lead assignment / re-route.
  LEAD_ASSIGNMENT,
  /// Customer 360 (phone visible).
  CUSTOMER,
  /// Merge duplicates.
  CUSTOMER_MERGE,
  /// Confirm lost deal.
  LOST_DEAL,
  /// Showroom visit log.
  SHOWROOM_VISIT,
  /// Test-drive booking.
  TEST_DRIVE,
  /// Quote & order.
  ORDER,
  /// Discount approval (band 1 / 2 / 3 / 4).
  DISCOUNT,
  /// Price adjustment proposal.
  PRICE_ADJUSTMENT,
  /// Vehicle stock, cost visible.
  STOCK,
  /// Vehicle allocation / transfer approve.
  ALLOCATION,
  /// Delivery checklist.
  DELIVERY,
  /// Service appointment.
  APPOINTMENT,
  /// Repair order write-up.
  REPAIR_ORDER,
  /// Dispatch.
  DISPATCH,
  /// Clock on/off.
  CLOCKING,
  /// Quality check (not own job).
  QUALITY_CHECK,
  /// RO settlement / price change.
  SETTLEMENT,
  /// Parts issue / return.
  PARTS_ISSUE,
  /// Purchasing RFQ / PO / award.
  PURCHASING,
  /// Warranty claim submit / adjust.
  WARRANTY_CLAIM,
  /// Complaint handling (major).
  COMPLAINT,
  /// 72-h follow-up.
  FOLLOW_UP_CALL,
  /// Event & marketing plan.
  EVENT,
  /// Bulk SMS send.
  BULK_SMS,
  /// Partner master, agreement.
  PARTNER,
  /// Insurer balance & steering what-if.
  INSURER_BALANCE,
  /// Finance application.
  FINANCE_APPLICATION,
  /// Receipts, allocation, refund.
  RECEIPT,
  /// Credit limit approve.
  CREDIT_LIMIT,
  /// AR ageing & write-off.
  RECEIVABLE,
  /// Budget & expense.
  BUDGET,
  /// Employee scorecard, appraisal.
  APPRAISAL,
  /// Comp plan / pay run.
  COMP_PLAN,
  /// Grievance / anonymous feedback.
  GRIEVANCE,
  /// Store dashboard.
  STORE_DASHBOARD,
  /// Cross-store cockpit & ranking.
  COCKPIT,
  /// Export lists.
  EXPORT,
  /// API tokens, import.
  API_TOKENS
}
