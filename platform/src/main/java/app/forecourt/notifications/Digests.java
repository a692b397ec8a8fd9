package app.forecourt.notifications;

import app.forecourt.identity.Colleagues;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.RefundStatus;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.WorkItem;
import app.forecourt.sales.WorkKind;
import app.forecourt.vocabulary.Texts;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans the digests of a day, and finds out what is in them.
@Component
@Transactional
class Digests {

  /// In Chinese time, as the stores count their days. Source: MSG-03.
  static final LocalTime FIRST = LocalTime.of(8, 0);

  /// Whatever was missed in the morning, because no node was there, is of no use any more.
  static final LocalTime LAST = LocalTime.NOON;

  private static final Limit UNSEEN = Limit.of(20);

  private final Letters letters;
  private final LetterOrders orders;
  private final WishBook wishes;
  private final PostOffice post;
  private final Colleagues colleagues;
  private final Notifications notifications;
  private final SalesDesk sales;
  private final OrderDesk vehicleOrders;
  private final CashDesk cash;
  private final Permissions permissions;
  private final Texts texts;
  private final Clock clock;

  Digests(
      Letters letters,
      LetterOrders orders,
      WishBook wishes,
      PostOffice post,
      Colleagues colleagues,
      Notifications notifications,
      SalesDesk sales,
      OrderDesk vehicleOrders,
      CashDesk cash,
      Permissions permissions,
      Texts texts,
      Clock clock) {
    this.letters = letters;
    this.orders = orders;
    this.wishes = wishes;
    this.post = post;
    this.colleagues = colleagues;
    this.notifications = notifications;
    this.sales = sales;
    this.vehicleOrders = vehicleOrders;
    this.cash = cash;
    this.permissions = permissions;
    this.texts = texts;
    this.clock = clock;
  }

  /// Orders the digest of today for every member who wants one and has none yet; does nothing
  /// outside the morning, and without a mail server.
  ///
  /// @return how many
  int plan() {
    var local = clock.instant().atZone(BusinessDays.ZONE);
    if (!post.isOpen()
        || local.toLocalTime().isBefore(FIRST)
        || !local.toLocalTime().isBefore(LAST)) {
      return 0;
    }
    var day = local.toLocalDate();
    var settled = new HashSet<EmployeeId>();
    letters.findByDay(day).forEach(letter -> settled.add(letter.employee()));
    wishes.findByDigestFalse().forEach(wish -> settled.add(wish.employee()));
    var planned =
        colleagues.employees().stream()
            .map(EmployeeId::new)
            .filter(Predicate.not(settled::contains))
            .toList();
    planned.forEach(somebody -> orders.order(new Letter(somebody, day, clock.instant())));
    return planned.size();
  }

  /// What somebody should know now; he is asked for with his own eyes, so it is what he may see.
  @Transactional(readOnly = true)
  Digest of(Member member, Locale language) {
    return CurrentMember.call(member, () -> compile(member, language));
  }

  private Digest compile(Member member, Locale language) {
    var work = sales.worklist();
    var tomorrow = BusinessDays.startOf(BusinessDays.today(clock).plusDays(1));
    return new Digest(
        work.stream().filter(WorkItem::overdue).map(item -> line(item, language)).toList(),
        work.stream()
            .filter(item -> !item.overdue() && item.action().due().isBefore(tomorrow))
            .map(item -> line(item, language))
            .toList(),
        waiting(language),
        notifications.unseen(new EmployeeId(member.employee()), UNSEEN).stream()
            .map(told -> told.row(""))
            .map(row -> new DigestLine(row.said(texts, language), row.link(), null))
            .toList());
  }

  private DigestLine line(WorkItem item, Locale language) {
    return new DigestLine(
        "%s · %s · %s"
            .formatted(item.name(), item.interest(), texts.text(language, item.action().type())),
        (item.kind() == WorkKind.LEAD ? "sales/leads/" : "sales/opportunities/") + item.id(),
        item.action().due());
  }

  private List<DigestLine> waiting(Locale language) {
    var waiting = new ArrayList<DigestLine>();
    for (var row : vehicleOrders.approvals()) {
      waiting.add(
          new DigestLine(
              texts.text(
                  language,
                  "notifications.text.APPROVAL_ASKED." + row.kind(),
                  row.askedByName(),
                  row.order().number()),
              Links.order(row.order().id()),
              null));
    }
    for (var lost : sales.losses()) {
      waiting.add(
          new DigestLine(
              texts.text(
                  language, "notifications.digest.loss", lost.customerName(), lost.interest()),
              Links.opportunity(lost.id()),
              null));
    }
    if (permissions.may(Action.RECEIPT, Verb.APPROVE)
        || permissions.may(Action.RECEIPT, Verb.WRITE)) {
      for (var refund : cash.refunds(RefundStatus.DUE, null, UNSEEN.max())) {
        waiting.add(
            new DigestLine(
                texts.text(
                    language,
                    "notifications.digest.refund",
                    refund.amount(),
                    refund.document(),
                    refund.customerName()),
                Links.REFUNDS,
                null));
      }
    }
    return waiting;
  }
}
