package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.vocabulary.FieldMissing;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class BulkPreviewTests extends SpringBrowserlessTest {

  private static final int MANY = 2 * BulkPreview.AT_ONCE + 20;

  @Autowired private TransactionTemplate trial;

  private final Queue<Command> bits = new ArrayDeque<>();
  private final List<Integer> tried = new ArrayList<>();
  private final List<Integer> done = new ArrayList<>();
  private int afresh;

  @Test
  void triesEachInATransactionThatIsRolledBackThenDoesIt() {
    preview(3, -1);
    assertThat(tried).containsExactly(1, 2, 3);
    assertThat(done).isEmpty();
    press("bulk-go");
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(afresh).isOne();
    test(find(Button.class).withText(t("ui.kit.undo")).single()).click();
    assertThat(done).isEmpty();
  }

  @Test
  void leavesOutThoseWithWhichItCannotBeDone() {
    preview(3, 2);
    assertThat(said()).isEqualTo(t("ui.kit.bulk.some", 2, 1));
    press("bulk-go");
    assertThat(done).containsExactly(1, 3);
  }

  @Test
  void worksBitByBitOnMoreThanAScreenCanWaitFor() {
    preview(MANY, -1);
    assertThat(tried).as("the screen goes on").isEmpty();
    bit();
    assertThat(tried).hasSize(BulkPreview.AT_ONCE);
    assertThat(said()).isEqualTo(t("ui.kit.bulk.looking", MANY));
    bit();
    bit();
    assertThat(said()).isEqualTo(t("ui.kit.bulk.all", MANY));

    press("bulk-go");
    bit();
    assertThat(done).hasSize(BulkPreview.AT_ONCE);
    press("bulk-leave");
    bit();
    assertThat(bits).as("nothing comes after that").isEmpty();
    assertThat(done).hasSize(2 * BulkPreview.AT_ONCE);
  }

  private void preview(int rows, int refused) {
    new BulkPreview<>(
            "分配",
            IntStream.rangeClosed(1, rows).boxed().toList(),
            String::valueOf,
            row -> {
              if (row == refused) {
                throw new FieldMissing("owner");
              }
              if (TransactionSynchronizationManager.isActualTransactionActive()) {
                tried.add(row);
              } else {
                done.add(row);
              }
              return () -> done.remove(row);
            },
            trial,
            (screen, command) -> bits.add(command),
            () -> afresh++)
        .look();
  }

  private void bit() {
    Objects.requireNonNull(bits.poll()).execute();
  }

  private String said() {
    return find(Paragraph.class).id("bulk-said").getText();
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }
}
