package app.forecourt.identity;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which accounts work for which groups. The memberships are control tables, so every question
/// names its group; the stamp stands where the group's own rows are and changes together with them.
@Repository
class MembershipsSql {

  private final JdbcClient jdbc;
  private final ControlPlane control;

  record Membership(
      TenantId tenant,
      AccountId account,
      UUID employee,
      String name,
      String login,
      boolean active) {}

  MembershipsSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  Optional<Membership> find(TenantId tenant, AccountId account) {
    return control.call(() ->
        jdbc.sql(
                """
                select m.*, a.name, a.email from control.membership m
                join control.account a on a.id = m.account_id
                where m.tenant_id = :tenant and m.account_id = :account\
                """)
            .param("tenant", tenant.value())
            .param("account", account.value())
            .query(MembershipsSql::membership)
            .optional());
  }

  Optional<Membership> findByEmployee(TenantId tenant, UUID employee) {
    return control.call(() ->
        jdbc.sql(
                """
                select m.*, a.name, a.email from control.membership m
                join control.account a on a.id = m.account_id
                where m.tenant_id = :tenant and m.employee_id = :employee\
                """)
            .param("tenant", tenant.value())
            .param("employee", employee)
            .query(MembershipsSql::membership)
            .optional());
  }

  List<Membership> all(TenantId tenant) {
    return control.call(() ->
        jdbc.sql(
                """
                select m.*, a.name, a.email from control.membership m
                join control.account a on a.id = m.account_id
                where m.tenant_id = :tenant
                order by m.created_at, m.account_id\
                """)
            .param("tenant", tenant.value())
            .query(MembershipsSql::membership)
            .list());
  }

  long countActive(TenantId tenant) {
    return control.call(() ->
        jdbc.sql("select count(*) from control.membership where tenant_id = :tenant and active")
            .param("tenant", tenant.value())
            .query(Long.class)
            .single());
  }

  /// @return false if the account or the employee is a member already
  boolean add(TenantId tenant, AccountId account, UUID employee, Instant at) {
    return control.call(() ->
        jdbc.sql(
                    """
                    insert into control.membership (tenant_id, account_id, employee_id, active, created_at)
                    values (:tenant, :account, :employee, true, :at)
                    on conflict do nothing\
                    """)
                .param("tenant", tenant.value())
                .param("account", account.value())
                .param("employee", employee)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update()
            == 1);
  }

  /// @return false if there is no such member
  boolean activate(TenantId tenant, AccountId account, boolean active) {
    return control.call(() ->
        jdbc.sql(
                    """
                    update control.membership set active = :active
                    where tenant_id = :tenant and account_id = :account\
                    """)
                .param("tenant", tenant.value())
                .param("account", account.value())
                .param("active", active)
                .update()
            == 1);
  }

  long stamp(TenantId tenant) {
    return jdbc.sql("select stamp from control.scope_stamp where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void stamp(TenantId tenant, long stamp) {
    jdbc.sql(
            """
            insert into control.scope_stamp (tenant_id, stamp) values (:tenant, :stamp)
            on conflict (tenant_id) do update set stamp = :stamp\
            """)
        .param("tenant", tenant.value())
        .param("stamp", stamp)
        .update();
  }

  private static Membership membership(ResultSet row, int number) throws SQLException {
    return new Membership(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("employee_id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("active"));
  }
}
