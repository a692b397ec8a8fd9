package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugSuggestionsTests {

  @ParameterizedTest
  @CsvSource({
    "锦驰汽车集团, jinchi",
    "北方汽车销售服务有限公司, beifang",
    "汽车集团, qichejituan",
    "Northern Motors, northernmotors",
    "21世纪汽车, shiji",
    "仇氏(上海)汽车集团, qiushi",
    "单县汽车, shanxian",
  })
  void readAsTheyAreSpoken(String name, String slug) {
    assertThat(SlugSuggestions.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"'!!!'", "'😀'", "'   '"})
  void mayFindNone(String name) {
    assertThat(SlugSuggestions.of(name)).isEmpty();
  }
}
