package app.forecourt.notifications;

import app.forecourt.customers.RequestAnswered;
import app.forecourt.customers.RequestEscalated;
import app.forecourt.identity.Colleagues;
import app.forecourt.identity.InvitationAccepted;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.Superiors;
import app.forecourt.organization.TransferDated;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is told of customers who wait and of colleagues who come and go, within the business
/// transaction.
@Component
class StaffNews {

  private final Bell bell;
  private final Colleagues colleagues;
  private final Superiors superiors;
  private final Names names;

  StaffNews(Bell bell, Colleagues colleagues, Superiors superiors, Names names) {
    this.bell = bell;
    this.colleagues = colleagues;
    this.superiors = superiors;
    this.names = names;
  }

  @EventListener
  void on(RequestEscalated event) {
    bell.tell(
        Objects.requireNonNullElse(event.manager(), event.owner()),
        News.of(
            NotificationKind.REQUEST_ESCALATED,
            "notifications.text.REQUEST_ESCALATED",
            Links.request(event.customer(), event.request()),
            names.employee(event.owner()),
            names.store(event.store())));
  }

  @EventListener
  void on(RequestAnswered event) {
    bell.settle(
        NotificationKind.REQUEST_ESCALATED, Links.request(event.customer(), event.request()));
  }

  @EventListener
  void on(TransferDated event) {
    var place = event.store() == null ? "" : names.store(event.store());
    var name = names.employee(event.employee());
    bell.tell(
        event.employee(),
        News.of(
            NotificationKind.TRANSFER_DATED,
            "notifications.text.TRANSFER_DATED.SELF",
            Links.ACCOUNT,
            event.from(),
            place));
    if (event.team() != null) {
      superiors
          .leaderOf(event.team())
          .filter(leader -> !leader.equals(event.employee()))
          .ifPresent(leader ->
              bell.tell(
                  leader,
                  News.of(
                      NotificationKind.TRANSFER_DATED,
                      "notifications.text.TRANSFER_DATED.TEAM",
                      "",
                      name,
                      event.from())));
    }
  }

  @EventListener
  void on(InvitationAccepted event) {
    if (event.invitedBy() != null) {
      colleagues
          .employee(event.invitedBy())
          .map(EmployeeId::new)
          .ifPresent(inviter ->
              bell.tell(
                  inviter,
                  News.of(
                      NotificationKind.INVITATION_ACCEPTED,
                      "notifications.text.INVITATION_ACCEPTED",
                      Links.USERS,
                      event.name())));
    }
  }
}
