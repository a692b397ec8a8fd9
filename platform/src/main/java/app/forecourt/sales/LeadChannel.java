package app.forecourt.sales;

/// How somebody got in touch with us.
public enum LeadChannel {
  WALK_IN,
  PHONE,
  WEB_FORM,
  OEM_FEED,
  PLATFORM,
  EVENT,
  REFERRAL,
  LIVE_STREAM
}
