package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.vocabulary.Phone;
import org.junit.jupiter.api.Test;

class FieldRightsTests {

  private static final Phone PHONE = Phone.of("13800138000");

  private final FieldRights fields = FieldRights.read();
  private final Matrix matrix = Matrix.read();

  /// The matrix notes beside the two actions what `fields.csv` says in full.
  @Test
  void saysTheSameAsTheNotesInTheMatrix() {
    for (var role : Role.values()) {
      var customers = matrix.cell(Action.CUSTOMER, role);
      assertThat(fields.look(Field.PHONE, role))
          .as("%s", role)
          .isEqualTo(
              !customers.allows(Verb.READ)
                  ? Look.HIDDEN
                  : customers.note().contains("last-4")
                      ? Look.LAST_FOUR
                      : customers.masked() ? Look.MASKED : Look.WHOLE);
      var stock = matrix.cell(Action.STOCK, role);
      assertThat(fields.look(Field.COST, role))
          .as("%s", role)
          .isEqualTo(
              stock.allows(Verb.READ) && !stock.note().contains("no cost")
                  ? Look.WHOLE
                  : Look.HIDDEN);
      assertThat(fields.look(Field.GROSS, role))
          .as("whoever knows price and gross knows the cost: %s", role)
          .isEqualTo(fields.look(Field.COST, role));
    }
  }

  @Test
  void showsANumberAsFarAsItMay() {
    assertThat(Look.WHOLE.of(PHONE)).isEqualTo("138 0013 8000");
    assertThat(Look.MASKED.of(PHONE)).isEqualTo("138****8000");
    assertThat(Look.LAST_FOUR.of(PHONE)).isEqualTo("****8000");
    assertThat(Look.HIDDEN.of(PHONE)).isEmpty();
  }

  @Test
  void hidesNumbersThatPeopleWriteIntoTheirNotes() {
    for (var spelling :
        new String[] {
          "13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "+86138 0013 8000"
        }) {
      assertThat(Look.MASKED.in("请打" + spelling + "。")).isEqualTo("请打138****8000。");
      assertThat(Look.LAST_FOUR.in("请打" + spelling + "。")).isEqualTo("请打****8000。");
      assertThat(Look.WHOLE.in(spelling)).isEqualTo(spelling);
    }
    assertThat(Look.MASKED.in("订单 SO20261128000012,价 138000.00"))
        .isEqualTo("订单 SO20261128000012,价 138000.00");
  }
}
