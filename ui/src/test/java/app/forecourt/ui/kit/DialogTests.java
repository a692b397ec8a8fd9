package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.NotAPhone;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class DialogTests extends SpringBrowserlessTest {

  /// The sentence is borrowed from the kit's own bundle: `ui.kit.board.nowhere`.
  private static class NoWay extends Refusal {

    NoWay() {
      super(Kind.CONFLICT);
    }

    @Override
    public String key() {
      return "ui.kit.board.nowhere";
    }
  }

  @Test
  void saysARefusalAtTheFieldItNames() {
    var name = new TextField("姓名");
    var dialog =
        new FormDialog("客户")
            .field("name", name)
            .save(
                "保存",
                () -> {
                  throw new FieldMissing("name");
                });
    dialog.open();
    dialog.submit();

    assertThat(dialog.isOpened()).isTrue();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isEqualTo(t("vocabulary.refusal.FieldMissing"));
  }

  @Test
  void saysOtherRefusalsAboveTheFieldsAndKeepsWhatWasTyped() {
    var name = new TextField("姓名");
    var dialog =
        new FormDialog("客户")
            .field("name", name)
            .save(
                "保存",
                () -> {
                  throw new IllegalStateException(new NoWay());
                });
    dialog.open();
    name.setValue("张伟");
    dialog.submit();

    assertThat(dialog.isOpened()).isTrue();
    assertThat(name.getValue()).isEqualTo("张伟");
    assertThat(find(Div.class).withClassName("problem").single().getText())
        .isEqualTo(t("ui.kit.board.nowhere"));
  }

  @Test
  void closesWhenItWentWell() {
    var saved = new ArrayList<String>();
    var dialog = new FormDialog("客户").save("保存", () -> saved.add("张伟"));
    dialog.open();
    dialog.submit();

    assertThat(saved).containsExactly("张伟");
    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void asksBeforeItThrowsAwayWhatWasTyped() {
    var name = new TextField("姓名");
    var dialog = new FormDialog("客户").field("name", name).save("保存", () -> {});
    dialog.open();
    roundTrip();
    test(name).setValue("张伟");
    test(find(Button.class).withText(t("ui.kit.cancel")).single()).click();

    roundTrip();
    assertThat(dialog.isOpened()).isTrue();
    assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
  }

  @Test
  void leavesErrorsItDoesNotUnderstandToOthers() {
    var dialog =
        new FormDialog("客户")
            .save(
                "保存",
                () -> {
                  throw new IllegalStateException("broken");
                });
    dialog.open();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(dialog::submit);
  }

  @Test
  void putsARefusedCardBackAndSaysWhy() {
    var board = new Board<String>(card -> card, Span::new);
    board.onMove((card, column) -> {
      throw new NoWay();
    });
    board.show(
        List.of(
            new Board.Column<>("lead", "线索", Tone.INFO, List.of("张伟", "李娜"), ""),
            new Board.Column<>("won", "成交", Tone.GOOD, List.of(), "¥0")));
    UI.getCurrent().add(board);
    board.moved("张伟", "won");

    var lanes = board.getChildren().toList();
    assertThat(lanes.getFirst().getElement().getTextRecursively()).contains("张伟", "李娜");
    assertThat(lanes.getLast().getElement().getTextRecursively()).doesNotContain("张伟");
    assertThat(find(Notification.class).single().getElement().getTextRecursively())
        .contains(t("ui.kit.board.nowhere"));
  }

  @Test
  void movesACardWhenTheDeskAgrees() {
    var moves = new ArrayList<String>();
    var board = new Board<String>(card -> card, Span::new);
    board.onMove((card, column) -> moves.add(card + " to " + column));
    board.show(
        List.of(
            new Board.Column<>("lead", "线索", Tone.INFO, List.of("张伟"), ""),
            new Board.Column<>("won", "成交", Tone.GOOD, List.of(), "")));

    board.moved("张伟", "lead");
    board.moved("nobody", "won");
    board.moved("张伟", "won");
    assertThat(moves).containsExactly("张伟 to won");
  }

  @Test
  void takesMoneyToTheFenAndNoFurther() {
    var price = new MoneyField("price", "价格");
    assertThat(price.money()).isNull();
    price.setValue(new BigDecimal("1280.5"));
    assertThat(price.money()).hasToString("1280.50");

    price.setValue(new BigDecimal("1280.505"));
    assertThat(price.isInvalid()).isTrue();
    assertThatExceptionOfType(FieldUnreadable.class).isThrownBy(price::money);
  }

  @Test
  void showsThatSomethingIsNoTelephoneNumber() {
    var phone = new PhoneField("手机");
    assertThat(phone.phone()).isNull();
    phone.setValue("138 0013 8000");
    assertThat(phone.phone()).isEqualTo(Phone.of("13800138000"));

    phone.setValue("12");
    assertThat(phone.isInvalid()).isTrue();
    assertThatExceptionOfType(NotAPhone.class).isThrownBy(phone::phone);
  }

  @Test
  void goesOnOnlyIfItWasAllowed() {
    assertThat(Refusals.allowed(() -> {})).isTrue();
    assertThat(
            Refusals.allowed(() -> {
              throw new NoWay();
            }))
        .isFalse();
  }
}
