package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Phone;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@AsTenant
class LeadTests {

  private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
  private static final EmployeeId LI = new EmployeeId(TimeOrderedId.next());

  /// The whole machine once more, as domain/model.md has it.
  private static final Map<LeadStatus, Set<LeadStep>> LEGAL =
      Map.of(
          LeadStatus.NEW, Set.of(LeadStep.ASSIGN, LeadStep.INVALIDATE, LeadStep.MERGE),
          LeadStatus.ASSIGNED,
              Set.of(LeadStep.CONTACT, LeadStep.INVALIDATE, LeadStep.MERGE, LeadStep.REQUEUE),
          LeadStatus.CONTACTED, Set.of(LeadStep.QUALIFY, LeadStep.MERGE, LeadStep.RECYCLE),
          LeadStatus.RECYCLE, Set.of(LeadStep.RETRY, LeadStep.MERGE),
          LeadStatus.QUALIFIED, Set.of(),
          LeadStatus.INVALID, Set.of(),
          LeadStatus.MERGED, Set.of());

  static Stream<Arguments> everyPair() {
    return Stream.of(LeadStatus.values())
        .flatMap(status -> Stream.of(LeadStep.values()).map(step -> Arguments.of(status, step)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void doesEveryLegalStepAndNoOther(LeadStatus status, LeadStep step) {
    var lead = leadThatIs(status);
    if (LEGAL.get(status).contains(step)) {
      assertThat(take(lead, step).status()).isEqualTo(status.ways().get(step));
    } else {
      assertThatExceptionOfType(IllegalLeadStep.class).isThrownBy(() -> take(lead, step));
      assertThat(lead.status()).isEqualTo(status);
    }
  }

  @Test
  void answersTheFirstTimeOnly() {
    var lead = lead().assign(LI, AT).contact(AT.plusSeconds(600)).contact(AT.plusSeconds(900));

    assertThat(lead.firstResponseAt()).isEqualTo(AT.plusSeconds(600));
  }

  @Test
  void leavesALeadAloneAfterThreeCallsThatNobodyAnswered() {
    var lead = lead().assign(LI, AT).noAnswer(AT).noAnswer(AT);
    assertThat(lead.status()).isEqualTo(LeadStatus.CONTACTED);

    assertThat(lead.noAnswer(AT).status()).isEqualTo(LeadStatus.RECYCLE);
  }

  @Test
  void countsCallsAnewOnceSomebodyAnswered() {
    var lead = lead().assign(LI, AT).noAnswer(AT).noAnswer(AT).contact(AT).noAnswer(AT);

    assertThat(lead.status()).isEqualTo(LeadStatus.CONTACTED);
  }

  @Test
  void isNotMergedIntoItself() {
    var lead = lead();

    assertThatExceptionOfType(IllegalLeadStep.class)
        .isThrownBy(() -> lead.mergeInto(lead.id(), AT));
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatExceptionOfType(FieldMissing.class)
        .isThrownBy(() ->
            new NewLead(
                LeadChannel.PHONE,
                "",
                "",
                " ",
                Phone.of("13800138000"),
                new StoreId(TimeOrderedId.next()),
                "",
                "",
                null,
                null))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
  }

  static Lead lead() {
    return new Lead(
        new NewLead(
            LeadChannel.WEB_FORM,
            "官网",
            "双十一",
            "王芳",
            Phone.of("138 0013 8000"),
            new StoreId(TimeOrderedId.next()),
            "A4L",
            "",
            null,
            null),
        null,
        AT);
  }

  private static Lead leadThatIs(LeadStatus status) {
    return switch (status) {
      case NEW -> lead();
      case ASSIGNED -> lead().assign(LI, AT);
      case CONTACTED -> lead().assign(LI, AT).noAnswer(AT).noAnswer(AT);
      case QUALIFIED -> take(leadThatIs(LeadStatus.CONTACTED), LeadStep.QUALIFY);
      case INVALID -> take(lead(), LeadStep.INVALIDATE);
      case MERGED -> take(lead(), LeadStep.MERGE);
      case RECYCLE -> take(leadThatIs(LeadStatus.CONTACTED), LeadStep.RECYCLE);
    };
  }

  /// Does what people do to get a lead to take that step.
  private static Lead take(Lead lead, LeadStep step) {
    return switch (step) {
      case ASSIGN, RETRY -> {
        if ((step == LeadStep.RETRY) != (lead.status() == LeadStatus.RECYCLE)) {
          throw new IllegalLeadStep(lead.status(), step);
        }
        yield lead.assign(LI, AT);
      }
      case CONTACT -> {
        if (lead.status() == LeadStatus.CONTACTED) {
          throw new IllegalLeadStep(lead.status(), step);
        }
        yield lead.contact(AT);
      }
      case QUALIFY -> lead.qualify(new OpportunityId(TimeOrderedId.next()), AT);
      case INVALIDATE -> lead.invalidate("空号", AT);
      case MERGE -> lead.mergeInto(new LeadId(TimeOrderedId.next()), AT);
      case REQUEUE -> lead.requeue(AT);
      case RECYCLE -> {
        if (lead.status() == LeadStatus.ASSIGNED) {
          throw new IllegalLeadStep(lead.status(), step);
        }
        yield lead.noAnswer(AT);
      }
    };
  }
}
