package app.forecourt.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.Colleagues;
import app.forecourt.identity.Role;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.receivables.CashDesk;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantJobs;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Texts;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters that a real mail server takes.
@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class LetterTests {

  private static final Instant EIGHT = Instant.parse("2026-12-01T00:00:00Z"); // in Chinese time

  @Autowired Letters letters;
  @Autowired Notifications notifications;
  @Autowired NotificationChoices choices;
  @Autowired NotificationsDesk desk;
  @Autowired WishBook wishes;
  @Autowired Ringing ringing;
  @Autowired Colleagues colleagues;
  @Autowired SalesDesk sales;
  @Autowired OrderDesk orders;
  @Autowired CashDesk cash;
  @Autowired Permissions permissions;
  @Autowired TenantRegistry registry;
  @Autowired HostNames hosts;
  @Autowired Names names;
  @Autowired Texts texts;
  @Autowired TenantJobs jobs;
  @Autowired Happenings happenings;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void sendsOneDigestToEachMemberADay() throws Exception {
    organization.member(Role.SALES_MANAGER);
    var order = happenings.asked(Money.yuan(294_000));

    assertThat(plan(EIGHT.minusSeconds(1))).isZero();
    var members = plan(EIGHT);
    assertThat(members).isEqualTo(colleagues.employees().size());
    assertThat(plan(EIGHT)).isZero(); // another node, or the same one after a restart
    assertThat(plan(EIGHT.plusSeconds(3_600))).isZero();
    for (var node : List.of(carrier(), carrier())) {
      all().forEach(node::send);
    }

    var manager = organization.member(Role.SALES_MANAGER).login();
    assertThat(to(manager))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.getSubject()).startsWith("2026-12-01 每日摘要:逾期 0,待审批 1");
          assertThat(mail.getHeader("Message-ID")[0]).endsWith("@forecourt>");
          assertThat(part(mail, "text/plain"))
              .contains("SALES_CONSULTANT申请订单 " + order.row().number())
              .contains("/sales/orders/" + order.id());
          assertThat(part(mail, "text/html"))
              .contains("<html lang=\"zh-CN\">")
              .contains("/sales/orders/" + order.id() + "\">");
        });
    assertThat(plan(EIGHT.plusSeconds(86_400))).isEqualTo(members);
  }

  @Test
  void writesInTheLanguageOfWhoGetsItAndNotToWhomDoesNotWantIt() throws Exception {
    organization.member(Role.SALES_MANAGER);
    organization.member(Role.GENERAL_MANAGER);
    organization.as(Role.SALES_MANAGER, () -> desk.change(new NewSettings(true, "en", Map.of())));
    organization.as(
        Role.GENERAL_MANAGER, () -> desk.change(new NewSettings(false, "en", Map.of())));
    happenings.asked(Money.yuan(294_000));
    plan(EIGHT);
    all().forEach(carrier()::send);
    assertThat(to(organization.member(Role.SALES_MANAGER).login()))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.getSubject()).startsWith("Daily digest of 2026-12-01: 0 overdue, 1 to");
          assertThat(part(mail, "text/plain")).contains("Waits for your approval (1)");
        });
    assertThat(to(organization.member(Role.GENERAL_MANAGER).login())).isEmpty();
  }

  @Test
  void saysNothingToWhoHasNothingToHear() {
    var somebody = organization.member(Role.TECHNICIAN);
    plan(EIGHT);
    all().forEach(carrier()::send);
    assertThat(to(somebody.login())).isEmpty();
    assertThat(plan(EIGHT)).isZero();
  }

  @Test
  void plansNothingWithoutAMailServer() {
    organization.member(Role.SALES_MANAGER);
    assertThat(plan(closed(), EIGHT)).isZero();
  }

  @Test
  void triesAgainWhatTheServerDidNotTakeAndSendsItOnce() {
    organization.member(Role.SALES_MANAGER);
    happenings.asked(Money.yuan(294_000));
    plan(EIGHT);
    var letter = letterTo(Role.SALES_MANAGER);
    var carrier = carrier();
    server.stop();
    assertThatExceptionOfType(MailException.class).isThrownBy(() -> carrier.send(letter));
    assertThat(state(letter)).isEqualTo(LetterState.WAITING);
    server.start();
    var later = carrier();
    later.send(letter);
    later.send(letter);
    assertThat(state(letter)).isEqualTo(LetterState.SENT);
    assertThat(to(organization.member(Role.SALES_MANAGER).login())).hasSize(1);
  }

  @Test
  void sendsNoSecondOneIfANodeDiedWhileSending() {
    organization.member(Role.SALES_MANAGER);
    happenings.asked(Money.yuan(294_000));
    plan(EIGHT);
    var letter = letterTo(Role.SALES_MANAGER);
    transaction.executeWithoutResult(
        _ -> letters.save(letters.findById(letter).orElseThrow().move(LetterState.SENDING, EIGHT)));
    carrier().send(letter);
    assertThat(state(letter)).isEqualTo(LetterState.UNCERTAIN);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void writesAtOnceToWhoChoseThatForAKind() throws Exception {
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            desk.change(
                new NewSettings(true, "en", Map.of(NotificationKind.LEAD_TAKEN, Channel.EMAIL))));
    var bell =
        new Bell(
            notifications, choices, new LetterOrders(letters, post(), jobs, clock), ringing, clock);
    transaction.executeWithoutResult(_ ->
        bell.tell(
            organization.employee(Role.SALES_CONSULTANT),
            List.of(
                News.of(
                    NotificationKind.LEAD_TAKEN,
                    "notifications.text.LEAD_TAKEN",
                    "",
                    "<b>王芳</b>",
                    "李雷"),
                News.of(
                    NotificationKind.TRANSFER_DATED,
                    "notifications.text.TRANSFER_DATED.TEAM",
                    "",
                    "李雷",
                    "2026-12-01"))));
    all().forEach(carrier()::send);
    assertThat(to(organization.member(Role.SALES_CONSULTANT).login()))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.getSubject()).startsWith("The lead <b>王芳</b> was given to 李雷");
          assertThat(part(mail, "text/html")).contains("&lt;b&gt;王芳&lt;/b&gt;");
        });
  }

  private PostOffice post() {
    return new PostOffice(
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "",
            "",
            "车店云 <no-reply@forecourt.example>",
            false));
  }

  private static PostOffice closed() {
    return new PostOffice(new MailSettings("", 25, "", "", "no-reply@forecourt.example", true));
  }

  private Digests digests(PostOffice post, Instant at) {
    var then = Clock.fixed(at, ZoneOffset.UTC);
    return new Digests(
        letters,
        new LetterOrders(letters, post, jobs, then),
        wishes,
        post,
        colleagues,
        notifications,
        sales,
        orders,
        cash,
        permissions,
        texts,
        then);
  }

  private int plan(Instant at) {
    return plan(post(), at);
  }

  private int plan(PostOffice post, Instant at) {
    return transaction.execute(_ -> digests(post, at).plan());
  }

  private LetterCarrier carrier() {
    return new LetterCarrier(
        letters,
        new LetterWriter(
            colleagues,
            notifications,
            digests(post(), EIGHT),
            wishes,
            registry,
            hosts,
            names,
            texts),
        post(),
        transaction,
        clock);
  }

  private List<UUID> all() {
    return ids("select id from letter where tenant_id = :tenant", null);
  }

  private UUID letterTo(Role role) {
    return ids(
            "select id from letter where tenant_id = :tenant and employee_id = :whom",
            organization.employee(role).value())
        .getFirst();
  }

  private List<UUID> ids(String sql, @Nullable UUID whom) {
    var tenant = CurrentTenant.require().value();
    return transaction.execute(
        _ -> jdbc.sql(sql).param("tenant", tenant).param("whom", whom).query(UUID.class).list());
  }

  private LetterState state(UUID letter) {
    return transaction.execute(_ -> letters.findById(letter).orElseThrow().state());
  }

  private List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> addressee(mail).equals(address))
        .toList();
  }

  private static String addressee(MimeMessage mail) {
    try {
      return GreenMailUtil.getAddressList(mail.getRecipients(Message.RecipientType.TO));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String part(Part mail, String type) throws Exception {
    if (mail.isMimeType(type)) {
      return mail.getContent().toString();
    }
    if (mail.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var found = part(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
