package app.forecourt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class TenantUiTests extends SpringBrowserlessTest {

  @Test
  void worksForTheScreensGroupWhoeverKnocks(TenantId ours) throws Exception {
    var screen = UI.getCurrent();
    var neighbour = new TenantId(TimeOrderedId.next());
    var seen = new AtomicReference<TenantId>();
    var knocking = new CompletableFuture<CompletableFuture<Void>>();
    Thread.ofVirtual()
        .start(() ->
            CurrentTenant.run(
                neighbour,
                () ->
                    knocking.complete(
                        TenantUi.access(screen, () -> seen.set(CurrentTenant.require())))));

    var session = screen.getSession();
    session.unlock();
    try {
      knocking.get(10, TimeUnit.SECONDS).get(10, TimeUnit.SECONDS);
    } finally {
      session.lock();
    }
    assertThat(seen.get()).isEqualTo(ours).isNotEqualTo(neighbour);
  }
}
