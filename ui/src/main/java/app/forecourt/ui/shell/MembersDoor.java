package app.forecourt.ui.shell;

import app.forecourt.identity.CurrentMember;
import app.forecourt.ui.kit.ScreenDoor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import org.springframework.stereotype.Component;

/// Brings work back to a screen as the member who began it.
@Component
class MembersDoor implements ScreenDoor {

  @Override
  public void enter(UI screen, Command command) {
    var member = CurrentMember.find();
    var _ =
        TenantUi.access(
                screen,
                () ->
                    member.ifPresentOrElse(
                        somebody -> CurrentMember.run(somebody, command::execute),
                        command::execute))
            .whenComplete((_, failed) -> {
              if (failed != null) {
                UnexpectedErrors.logged(failed);
              }
            });
  }
}
