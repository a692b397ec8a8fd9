package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.NewLead;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Phone;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GENERAL_MANAGER)
class LongExportTests extends SpringBrowserlessTest {

  private static final int MANY = 50_000;

  @Autowired private Exports exports;
  @Autowired private LeadDesk leads;
  @Autowired private TestOrganization organization;

  /// Counts the lines, keeps nothing.
  private static final class Lines extends OutputStream {
    private long count;

    @Override
    public void write(int sign) {
      count += sign == '\n' ? 1 : 0;
    }
  }

  /// The newest come first, so that each one that comes moves all others on; and one is gone.
  @Test
  void takesEachRowOnceWhileOthersWrite() throws IOException {
    fill(3 * Departure.WINDOW);
    UI.getCurrent().navigate("sales/leads");
    var lines = new Lines();

    ((ListPage<?>) getCurrentView())
        .departure()
        .tells(_ -> {
          copy(Departure.WINDOW);
          TestDatabase.asSuperuser(
              "update lead set status = 'MERGED' where id in (select id from lead"
                  + " where tenant_id = '%s' order by id limit 700)"
                      .formatted(CurrentTenant.require()));
        })
        .write(exports, FileKind.CSV, "线索", () -> lines);

    assertThat(lines.count).as("with headers and mark").isEqualTo(3 * Departure.WINDOW + 2);
  }

  @Test
  void takesFiftyThousandRecordsOutOfTheDatabase() throws IOException {
    fill(MANY);
    UI.getCurrent().navigate("sales/leads");
    var lines = new Lines();
    var told = new AtomicLong();
    var began = System.nanoTime();

    ((ListPage<?>) getCurrentView())
        .departure()
        .tells(told::set)
        .write(exports, FileKind.CSV, "线索", () -> lines);

    assertThat(lines.count).as("with headers and mark").isEqualTo(MANY + 2);
    assertThat(told).hasValue(MANY);
    System.out.printf(
        "export: %,d leads from the database as CSV in %d ms%n",
        MANY, (System.nanoTime() - began) / 1_000_000);
  }

  /// As many leads.
  private void fill(int many) {
    leads.capture(
        new NewLead(
            LeadChannel.PHONE,
            "",
            "",
            "王芳",
            Phone.of("13800138000"),
            organization.store(),
            "A4L",
            "",
            null,
            null));
    copy(many - 1);
  }

  /// So many leads more, as another node takes them in.
  private static void copy(int many) {
    TestDatabase.asSuperuser(
        """
        do $$
        declare columns text;
        begin
          select string_agg(quote_ident(column_name), ', ') into columns
          from information_schema.columns
          where table_schema = 'public' and table_name = 'lead' and is_generated = 'NEVER'
            and column_name <> 'id';
          execute format('insert into lead (id, %%1$s) select uuidv7(), %%1$s
            from (select * from lead where tenant_id = %%2$L limit 1) lead,
              generate_series(1, %d)', columns, '%s');
        end $$\
        """
            .formatted(many, CurrentTenant.require()));
  }
}
