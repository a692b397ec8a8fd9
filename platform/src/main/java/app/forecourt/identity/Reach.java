package app.forecourt.identity;

/// How far a role sees, from the narrowest to the widest.
public enum Reach {
  SELF,
  TEAM,
  DEPARTMENT,
  STORE,
  REGION,
  GROUP
}
