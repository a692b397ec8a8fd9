package app.forecourt.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Texts;
import org.junit.jupiter.api.Test;

class PlanCatalogueTests {

  private final PlanCatalogue catalogue = new PlanCatalogue();

  @Test
  void sellsThreePlansTheSmallestFirst() {
    assertThat(catalogue.plans())
        .extracting(Plan::code)
        .containsExactly("store", "group", "enterprise");
    assertThat(catalogue.plans()).allMatch(plan -> plan.trialDays() == 14);
    assertThat(catalogue.plans()).extracting(Plan::stripeLookupKey).doesNotHaveDuplicates();
    var group = catalogue.require("group");
    assertThat(group.perStoreAndMonth()).isEqualTo(Money.yuan(599));
    assertThat(group.features()).contains(Feature.HEADQUARTERS, Feature.API);
    assertThat(group.limits()).containsEntry(Limit.STORES, 30).containsEntry(Limit.USERS, 1000);
    assertThat(catalogue.require("store").features()).doesNotContain(Feature.HEADQUARTERS);
  }

  @Test
  void namesEachOfThemInBothLanguages() {
    var texts = new Texts();
    for (var language : Texts.LANGUAGES) {
      assertThat(catalogue.plans())
          .allSatisfy(
              plan -> assertThat(texts.text(language, "plans.plan." + plan.code())).isNotBlank());
    }
  }

  @Test
  void knowsNoOther() {
    assertThatExceptionOfType(NoSuchPlan.class).isThrownBy(() -> catalogue.require("free"));
  }
}
