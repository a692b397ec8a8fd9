package app.forecourt.ui.hq;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.sales.Deals;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class PeopleViewTests extends SpringBrowserlessTest {

  @Autowired private Deals deals;

  @Test
  void saysWhatToDoWhereNothingIsReachedYet() {
    navigate(PeopleView.class);
    assertThat(find(EmptyState.class).exists()).isTrue();
  }

  @Test
  void showsAConsultantWhatHeReached() {
    deals.opportunity();
    UI.getCurrent()
        .navigate(PeopleView.class, QueryParameters.simple(Map.of("kpi", "OPPORTUNITIES")));
    assertThat(find(NativeTable.class).id("people").getElement().getTextRecursively())
        .contains("SALES_CONSULTANT", "1");
  }
}
