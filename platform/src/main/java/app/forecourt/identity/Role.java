package app.forecourt.identity;

import io.swagger.v3.oas.annotations.media.Schema;

/// The sixteen roles; what each may do is the matrix in `permissions.csv`. Source: domain/roles.md
/// E.1.
@Schema(enumAsRef = true)
public enum Role {
  GROUP_ADMIN("GA", Reach.GROUP),
  REGION_MANAGER("RM", Reach.REGION),
  GENERAL_MANAGER("GM", Reach.STORE),
  SALES_DIRECTOR("SD", Reach.STORE),
  SALES_MANAGER("SM", Reach.TEAM),
  SALES_CONSULTANT("SC", Reach.SELF),
  RECEPTION("RC", Reach.STORE),
  LEAD_CLERK("DC", Reach.STORE),
  MARKETING_MANAGER("MM", Reach.STORE),
  SERVICE_MANAGER("SVM", Reach.STORE),
  SERVICE_ADVISOR("SA", Reach.SELF),
  TECHNICIAN("TE", Reach.SELF),
  PARTS_CLERK("PC", Reach.STORE),
  WARRANTY_CLERK("WC", Reach.STORE),
  FINANCE("FI", Reach.STORE),
  PARTNER_USER("PU", Reach.SELF);

  private final String code;
  private final Reach usual;

  Role(String code, Reach usual) {
    this.code = code;
    this.usual = usual;
  }

  /// The column of the matrix.
  public String code() {
    return code;
  }

  /// How far the role usually sees.
  public Reach usual() {
    return usual;
  }
}
