package app.forecourt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.Role;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.TestOrganization;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class AuditChainTests {

  @Autowired AuditDesk desk;
  @Autowired AuditSql sql;
  @Autowired AuditKeys keys;
  @Autowired Sealer sealer;
  @Autowired OrganizationDesk offices;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void aHealthyChainOfThousandsIsWhole() {
    organization.member(Role.GROUP_ADMIN);
    write(3_500);
    sealer.seal();
    var verdict = verify(null);
    assertThat(verdict.broken()).isNull();
    assertThat(verdict.sealed()).isGreaterThanOrEqualTo(3_500);
    assertThat(verdict.waiting()).isZero();
    assertThat(seqs()).isEqualTo(IntStream.rangeClosed(1, (int) verdict.sealed()).boxed().toList());
    write(10);
    sealer.seal();
    assertThat(verify(verdict.head()).broken()).isNull();
  }

  @Test
  void findsAManualEdit() {
    var victim = sealedRow(7);
    past("update audit_entry set who = '别人' where id = '%s'".formatted(victim));
    assertThat(verify(null).broken()).isEqualTo(new Verdict.Break(BreakKind.CHANGED, 7L, victim));
  }

  @Test
  void findsARemovedRow() {
    var victim = sealedRow(7);
    past("delete from audit_entry where id = '%s'".formatted(victim));
    assertThat(verify(null).broken()).isEqualTo(new Verdict.Break(BreakKind.MISSING, 7L, victim));
  }

  @Test
  void findsARowRemovedWithItsLink() {
    var victim = sealedRow(7);
    past("delete from audit_seal where entry_id = '%s'".formatted(victim));
    past("delete from audit_entry where id = '%s'".formatted(victim));
    assertThat(verify(null).broken()).isEqualTo(new Verdict.Break(BreakKind.MISSING, 7L, null));
  }

  @Test
  void findsACutEndIfTheHeadWasNoted() {
    sealedRow(7);
    var head = Objects.requireNonNull(verify(null).head());
    past(
        "delete from audit_entry where id in (select entry_id from audit_seal where tenant_id = '%s' and seq = %d)"
            .formatted(tenant(), head.seq()));
    past(
        "delete from audit_seal where tenant_id = '%s' and seq = %d"
            .formatted(tenant(), head.seq()));
    assertThat(verify(null).broken()).isNull();
    assertThat(verify(head).broken()).isEqualTo(new Verdict.Break(BreakKind.CUT, head.seq(), null));
  }

  @Test
  void findsAPlantedRowBeforeAndAfterItIsSealed() {
    sealedRow(7);
    var head = Objects.requireNonNull(verify(null).head());
    var planted = TimeOrderedId.next();
    past(
        """
        insert into audit_entry select '%s', tenant_id, at, employee_id, '别人', role, store_id,
          entity, record_id, kind, changes, request, mark
        from audit_entry where id in (select entry_id from audit_seal where tenant_id = '%s' and seq = 7)\
        """
            .formatted(planted, tenant()));
    var broken = Objects.requireNonNull(verify(null).broken());
    assertThat(broken.kind()).isEqualTo(BreakKind.PLANTED);
    assertThat(broken.entry()).isEqualTo(planted);
    sealer.seal();
    assertThat(verify(null).broken())
        .isEqualTo(new Verdict.Break(BreakKind.PLANTED, head.seq() + 1, planted));
  }

  @Test
  void findsALinkThatDoesNotFollow() {
    sealedRow(7);
    past(
        "update audit_seal set hash = '\\x00' where tenant_id = '%s' and seq = 7"
            .formatted(tenant()));
    assertThat(Objects.requireNonNull(verify(null).broken()).kind()).isEqualTo(BreakKind.UNLINKED);
  }

  @Test
  void keysThatWereReplacedStillCount() {
    sealedRow(7);
    var both = new AuditKeys(List.of("fresh", keys.key().getFirst()));
    assertThat(verifiedWith(both).broken()).isNull();
    var other = new AuditKeys(List.of("fresh"));
    assertThat(verifiedWith(other).broken())
        .isEqualTo(new Verdict.Break(BreakKind.CHANGED, 1L, at(1)));
  }

  @Test
  void theApplicationItselfCannotRewriteIt() {
    sealedRow(1);
    for (var forbidden :
        List.of(
            "update audit_entry set who = 'x' where tenant_id = :tenant",
            "delete from audit_entry where tenant_id = :tenant",
            "update audit_seal set seq = 9 where tenant_id = :tenant",
            "delete from audit_seal where tenant_id = :tenant")) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(forbidden)
          .isThrownBy(() ->
              transaction.execute(
                  _ -> jdbc.sql(forbidden).param("tenant", tenant().value()).update()))
          .havingRootCause()
          .withMessageContaining("permission denied");
    }
  }

  @Test
  void writersWaitNeitherForEachOtherNorForTheSeal() {
    sealedRow(1);
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(_ -> {
      sql.lockChain(tenant());
      sql.write(tenant(), keys, List.of(entry(1)));
      organization.as(
          Role.GROUP_ADMIN,
          () ->
              apart.executeWithoutResult(_ -> {
                // Whoever waits is thrown out.
                jdbc.sql("set local lock_timeout = '500ms'").update();
                offices.addRegion("华东");
              }));
    });
    assertThat(
            organization.as(
                Role.GROUP_ADMIN, () -> desk.newest(AuditFilter.ALL, null, 1).getFirst().entity()))
        .isEqualTo("Region");
  }

  @Test
  void theCommandTellsFromOutside() {
    sealedRow(7);
    var slug = "g" + tenant().toString().replace("-", "");
    assertThat(command(slug)).startsWith("0 " + slug + ": whole, ");
    var victim = sealedRow(7);
    past("update audit_entry set changes = '{}' where id = '%s'".formatted(victim));
    assertThat(command(slug))
        .startsWith("1 %s: BROKEN at link 7, row %s: CHANGED".formatted(slug, victim));
    assertThat(command("nobody")).isEqualTo("2 nobody: no such group\n");
  }

  private String command(String group) {
    var said = new ByteArrayOutputStream();
    var status =
        new VerifyAudit(
                Map.of(
                    "FORECOURT_DATABASE_URL",
                    TestDatabase.url(),
                    "FORECOURT_DATABASE_PASSWORD",
                    "any"),
                new PrintStream(said, true, StandardCharsets.UTF_8))
            .run(List.of(group));
    return status + " " + said.toString(StandardCharsets.UTF_8);
  }

  private Verdict verify(@Nullable Head noted) {
    return organization.as(Role.GROUP_ADMIN, () -> desk.verify(noted));
  }

  private Verdict verifiedWith(AuditKeys known) {
    return Objects.requireNonNull(
        transaction.execute(_ -> new Verification(sql, known, tenant()).verify(null)));
  }

  /// The id of the row at that place of a chain that is longer.
  private UUID sealedRow(int seq) {
    organization.member(Role.GROUP_ADMIN);
    write(20);
    sealer.seal();
    return at(seq);
  }

  private UUID at(int seq) {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            jdbc.sql("select entry_id from audit_seal where tenant_id = :tenant and seq = :seq")
                .param("tenant", tenant().value())
                .param("seq", seq)
                .query(UUID.class)
                .single()));
  }

  private List<Integer> seqs() {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            jdbc.sql("select seq from audit_seal where tenant_id = :tenant order by seq")
                .param("tenant", tenant().value())
                .query(Integer.class)
                .list()));
  }

  private void write(int rows) {
    transaction.executeWithoutResult(_ ->
        sql.write(
            tenant(), keys, IntStream.range(0, rows).mapToObj(AuditChainTests::entry).toList()));
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        TimeOrderedId.next(),
        Instant.parse("2026-11-20T08:00:00.123456789Z").plusSeconds(number),
        null,
        "test",
        null,
        null,
        "Region",
        UUID.randomUUID(),
        AuditKind.CHANGED.name(),
        "{\"name\":[\"川渝\",\"川渝%d\"]}".formatted(number),
        null);
  }

  private static void past(String sql) {
    TestDatabase.asSuperuser(sql);
  }

  private static TenantId tenant() {
    return CurrentTenant.require();
  }
}
