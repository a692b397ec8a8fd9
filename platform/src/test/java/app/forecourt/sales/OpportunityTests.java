package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@AsTenant
class OpportunityTests {

  private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
  private static final EmployeeId LI = new EmployeeId(TimeOrderedId.next());
  private static final EmployeeId MANAGER = new EmployeeId(TimeOrderedId.next());
  private static final Cadence CADENCE = Cadence.DEFAULT;

  /// Everything that moves an opportunity.
  enum Deed {
    NEEDS(it -> it.advanceTo(Stage.NEEDS, CADENCE, AT)),
    PRESENT(it -> it.advanceTo(Stage.PRESENTED, CADENCE, AT)),
    TEST_DRIVE(it -> it.advanceTo(Stage.TEST_DRIVEN, CADENCE, AT)),
    QUOTE(it -> it.advanceTo(Stage.QUOTED, CADENCE, AT)),
    BACK_TO_OPEN(it -> it.advanceTo(Stage.OPEN, CADENCE, AT)),
    ADVANCE_TO_WON(it -> it.advanceTo(Stage.WON, CADENCE, AT)),
    ADVANCE_TO_DELIVERED(it -> it.advanceTo(Stage.DELIVERED, CADENCE, AT)),
    ADVANCE_TO_LOST(it -> it.advanceTo(Stage.LOST, CADENCE, AT)),
    ADVANCE_TO_LOSS_PENDING(it -> it.advanceTo(Stage.LOSS_PENDING, CADENCE, AT)),
    ADVANCE_TO_CANCELLED(it -> it.advanceTo(Stage.CANCELLED, CADENCE, AT)),
    WIN(it -> it.win(AT)),
    DELIVER(it -> it.deliver(AT)),
    CANCEL(it -> it.cancel("退订", AT)),
    RESUME(it -> it.resume("换车", CADENCE, AT)),
    LOSE(it -> it.lose(LossReason.PRICE, null, LI, AT)),
    CONFIRM_LOSS(it -> it.confirmLoss(MANAGER, AT)),
    REJECT_LOSS(it -> it.rejectLoss(MANAGER, CADENCE, AT)),
    REACTIVATE(it -> it.reactivate(CADENCE, AT)),
    CONTACT(it -> it.contact(call(), null, CADENCE, AT)),
    PLAN(it -> it.plan(NextAction.of(ActionType.CALL, AT), AT)),
    JUDGE(it -> it.judge(Grade.A, CADENCE, AT)),
    HAND_OVER(it -> it.handOver(MANAGER, AT));

    private final Consumer<Opportunity> doing;

    Deed(Consumer<Opportunity> doing) {
      this.doing = doing;
    }
  }

  /// Where each deed leads from each stage, as domain/model.md has it; all others are illegal.
  private static @Nullable Stage led(Stage from, Deed deed) {
    var open =
        switch (deed) {
          case LOSE -> Stage.LOSS_PENDING;
          case CONTACT, PLAN, JUDGE, HAND_OVER -> from;
          default -> null;
        };
    var deeds =
        switch (from) {
          case OPEN -> Map.of(Deed.NEEDS, Stage.NEEDS);
          case NEEDS -> Map.of(Deed.PRESENT, Stage.PRESENTED);
          case PRESENTED -> Map.of(Deed.TEST_DRIVE, Stage.TEST_DRIVEN);
          case TEST_DRIVEN -> Map.of(Deed.QUOTE, Stage.QUOTED);
          case QUOTED -> Map.of(Deed.WIN, Stage.WON);
          case WON ->
              Map.of(
                  Deed.DELIVER, Stage.DELIVERED,
                  Deed.CANCEL, Stage.CANCELLED,
                  Deed.RESUME, Stage.QUOTED);
          case LOSS_PENDING ->
              Map.of(Deed.CONFIRM_LOSS, Stage.LOST, Deed.REJECT_LOSS, Stage.PRESENTED);
          case LOST -> Map.of(Deed.REACTIVATE, Stage.NEEDS);
          case DELIVERED, CANCELLED -> Map.<Deed, Stage>of();
        };
    return deeds.getOrDefault(deed, from.compareTo(Stage.QUOTED) <= 0 ? open : null);
  }

  static Stream<Arguments> everyPair() {
    return Stream.of(Stage.values())
        .flatMap(stage -> Stream.of(Deed.values()).map(deed -> Arguments.of(stage, deed)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void doesEveryLegalDeedAndNoOther(Stage from, Deed deed) {
    var opportunity = opportunityAt(from);
    var to = led(from, deed);
    if (to == null) {
      assertThatThrownBy(() -> deed.doing.accept(opportunity))
          .isInstanceOf(Refusal.class)
          .satisfies(
              refusal -> assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.CONFLICT));
      assertThat(opportunity.stage()).isEqualTo(from);
    } else {
      deed.doing.accept(opportunity);
      assertThat(opportunity.stage()).isEqualTo(to);
    }
    assertThat(opportunity.next() != null).isEqualTo(opportunity.stage().isOpen());
  }

  @ParameterizedTest
  @CsvSource({"H,1", "A,3", "B,7", "C,15"})
  void followsUpAtTheCadenceOfTheGrade(Grade grade, int days) {
    var opportunity = opportunityAt(Stage.NEEDS).judge(grade, CADENCE, AT);

    assertThat(opportunity.grade()).isEqualTo(grade);
    assertThat(opportunity.next().due()).isEqualTo(AT.plus(Duration.ofDays(days)));
  }

  @Test
  void keepsAnEarlierAppointmentWhenTheGradeChanges() {
    var tomorrow = NextAction.of(ActionType.TEST_DRIVE, AT.plus(Duration.ofDays(1)));
    var opportunity = opportunityAt(Stage.PRESENTED).plan(tomorrow, AT).judge(Grade.C, CADENCE, AT);

    assertThat(opportunity.next()).isEqualTo(tomorrow);
  }

  @Test
  void keepsWhatIsPlannedUntilItIsDone() {
    var quote = NextAction.of(ActionType.QUOTE, AT.plus(Duration.ofDays(2)));
    var opportunity =
        opportunityAt(Stage.PRESENTED).plan(quote, AT).advanceTo(Stage.TEST_DRIVEN, CADENCE, AT);
    assertThat(opportunity.next()).isEqualTo(quote);

    opportunity.advanceTo(Stage.QUOTED, CADENCE, AT);
    assertThat(opportunity.next().type()).isEqualTo(ActionType.NEGOTIATE);
    assertThat(opportunity.nextRule()).isEqualTo(NextActionRule.NEGOTIATE_THE_QUOTE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Grade.class,
      names = {"N", "O", "D", "T"})
  void isNotGivenAGradeThatFollowsFromWhatHappens(Grade grade) {
    var opportunity = opportunityAt(Stage.NEEDS);

    assertThatExceptionOfType(GradeNotGiven.class)
        .isThrownBy(() -> opportunity.judge(grade, CADENCE, AT));
  }

  @Test
  void isGradedByWhatBecomesOfIt() {
    assertThat(opportunityAt(Stage.OPEN).grade()).isEqualTo(Grade.N);
    assertThat(opportunityAt(Stage.WON).grade()).isEqualTo(Grade.O);
    assertThat(opportunityAt(Stage.DELIVERED).grade()).isEqualTo(Grade.D);
    assertThat(opportunityAt(Stage.CANCELLED).grade()).isEqualTo(Grade.T);
    assertThat(opportunityAt(Stage.LOST).grade()).isNull();
  }

  @Test
  void saysWhoGotTheCustomer() {
    var opportunity = opportunityAt(Stage.QUOTED);

    assertThatExceptionOfType(FieldMissing.class)
        .isThrownBy(() -> opportunity.lose(LossReason.COMPETITOR, " ", LI, AT))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("competitor"));
  }

  @Test
  void isNotLostByOnePersonAlone() {
    var opportunity = opportunityAt(Stage.QUOTED).lose(LossReason.PRICE, null, LI, AT);

    assertThatExceptionOfType(SelfApproval.class).isThrownBy(() -> opportunity.confirmLoss(LI, AT));
    assertThatExceptionOfType(SelfApproval.class)
        .isThrownBy(() -> opportunity.rejectLoss(LI, CADENCE, AT));
  }

  @Test
  void doesNotPlanForTheDayAfterNextYear() {
    var opportunity = opportunityAt(Stage.NEEDS);
    var slip = NextAction.of(ActionType.CALL, AT.plus(Duration.ofDays(3_650)));

    assertThatExceptionOfType(ActionTooFarAway.class).isThrownBy(() -> opportunity.plan(slip, AT));
  }

  static Opportunity opportunity() {
    return new Opportunity(
        new NewOpportunity(
            new CustomerId(TimeOrderedId.next()),
            new StoreId(TimeOrderedId.next()),
            null,
            "A4L",
            null,
            Money.yuan(300_000),
            null,
            null),
        LI,
        CADENCE,
        AT);
  }

  static Opportunity opportunityAt(Stage stage) {
    return switch (stage) {
      case OPEN -> opportunity();
      case NEEDS -> opportunity().advanceTo(stage, CADENCE, AT);
      case PRESENTED -> opportunityAt(Stage.NEEDS).advanceTo(stage, CADENCE, AT);
      case TEST_DRIVEN -> opportunityAt(Stage.PRESENTED).advanceTo(stage, CADENCE, AT);
      case QUOTED -> opportunityAt(Stage.TEST_DRIVEN).advanceTo(stage, CADENCE, AT);
      case WON -> opportunityAt(Stage.QUOTED).win(AT);
      case DELIVERED -> opportunityAt(Stage.WON).deliver(AT);
      case LOSS_PENDING -> opportunityAt(Stage.PRESENTED).lose(LossReason.PRICE, null, LI, AT);
      case LOST -> opportunityAt(Stage.LOSS_PENDING).confirmLoss(MANAGER, AT);
      case CANCELLED -> opportunityAt(Stage.WON).cancel("退订", AT);
    };
  }

  private static ContactLog call() {
    return new ContactLog(ContactKind.PHONE, true, "已联系");
  }
}
