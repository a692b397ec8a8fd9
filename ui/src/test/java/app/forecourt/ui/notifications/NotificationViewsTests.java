package app.forecourt.ui.notifications;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.notifications.Bell;
import app.forecourt.notifications.Channel;
import app.forecourt.notifications.News;
import app.forecourt.notifications.NotificationFilter;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.notifications.NotificationRow;
import app.forecourt.notifications.NotificationsDesk;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.sales.Deals;
import app.forecourt.vocabulary.Money;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class NotificationViewsTests extends SpringBrowserlessTest {

  @Autowired private NotificationsDesk desk;
  @Autowired private Bell bell;
  @Autowired private Deals deals;
  @Autowired private TestOrganization organization;
  @Autowired private TransactionTemplate transaction;

  @Test
  void countsWhatIsUnreadAndOpensWhatItIsAbout() {
    var order = deals.referred(Money.yuan(294_000));
    navigate(NotificationSettingsView.class);
    assertThat(count()).isEqualTo("1");

    find(Popover.class).single().open();
    var panel = find(Div.class).withClassName("bell-panel").single();
    assertThat(panel.getElement().getTextRecursively()).contains(order.row().number());
    test(find(Button.class).from(panel).withTestId("open-notification").single()).click();

    assertThat(UI.getCurrent().getActiveViewLocation().getPath())
        .isEqualTo("sales/orders/" + order.id());
    assertThat(desk.unread()).isZero();
    assertThat(bellCount().isVisible()).isFalse();
  }

  @Test
  void marksAllAsReadFromThePanel() {
    tell("甲", "乙");
    navigate(NotificationsView.class);
    assertThat(count()).isEqualTo("2");
    find(Popover.class).single().open();
    test(find(Button.class).id("read-all")).click();
    assertThat(desk.unread()).isZero();
    assertThat(bellCount().isVisible()).isFalse();
  }

  @Test
  void saysWhatComesHereWhereNothingIsYet() {
    navigate(NotificationsView.class);
    assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
        .contains(t("ui.shell.bell.none"));
  }

  @Test
  void showsAllTheNewestFirstOrOnlyWhatIsUnread() {
    tell("甲", "乙", "丙");
    desk.read(desk.newest(NotificationFilter.all(), null, 1).getFirst().id());
    navigate(NotificationsView.class);
    assertThat(listed()).extracting(row -> row.args().getFirst()).containsExactly("丙", "乙", "甲");

    test(find(Checkbox.class).id("unread-only")).click();
    assertThat(listed()).extracting(row -> row.args().getFirst()).containsExactly("乙", "甲");
    assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("notifications?unread");
  }

  @Test
  @SuppressWarnings("unchecked")
  void keepsHowSomebodyWantsToHearOfThings() {
    navigate("notifications/settings", NotificationSettingsView.class);
    assertThat(find(Div.class).id("no-letters").getElement().getTextRecursively())
        .contains(t("ui.notifications.letters.none"));
    var channel =
        (Select<Channel>) find(Select.class).id("channel-" + NotificationKind.LEAD_ASSIGNED);
    channel.setValue(Channel.DIGEST);
    test(find(Checkbox.class).id("digest")).click();
    assertThat(desk.settings().channels())
        .containsEntry(NotificationKind.LEAD_ASSIGNED, Channel.DIGEST);
    assertThat(desk.settings().digest()).isFalse();
    var critical =
        (Select<Channel>) find(Select.class).id("channel-" + NotificationKind.APPROVAL_ASKED);
    assertThat(critical.getListDataView().getItems()).doesNotContain(Channel.DIGEST);
  }

  @Test
  void showsTheAddressOfTheCalendarOnceAndRevokesIt() {
    navigate("notifications/settings", NotificationSettingsView.class);
    test(find(Button.class).id("issue-calendar")).click();
    assertThat(find(TextField.class).id("calendar-address").getValue())
        .matches("http.*/calendar/[\\w-]{43}\\.ics");
    navigate(NotificationsView.class);
    navigate("notifications/settings", NotificationSettingsView.class);
    assertThat(find(TextField.class).withId("calendar-address").exists()).isFalse();
    test(find(Button.class).id("revoke-calendar")).click();
    assertThat(desk.settings().calendar()).isFalse();
  }

  private void tell(String... names) {
    transaction.executeWithoutResult(_ -> {
      // Nobody is told what he does himself, so a colleague does it.
      organization.as(
          Role.GENERAL_MANAGER,
          () -> {
            for (var name : names) {
              bell.tell(
                  organization.employee(Role.SALES_MANAGER),
                  News.of(
                      NotificationKind.LEAD_TAKEN,
                      "notifications.text.LEAD_TAKEN",
                      "",
                      name,
                      "李雷"));
            }
          });
    });
  }

  @SuppressWarnings("unchecked")
  private List<NotificationRow> listed() {
    return ((VirtualList<NotificationRow>) find(VirtualList.class).single())
        .getDataProvider()
        .fetch(new Query<>())
        .toList();
  }

  private Span bellCount() {
    return (Span)
        find(Button.class)
            .id("bell")
            .getIcon()
            .getChildren()
            .filter(child -> child instanceof Span span && span.hasClassName("bell-count"))
            .findFirst()
            .orElseThrow();
  }

  private String count() {
    return bellCount().getText();
  }
}
