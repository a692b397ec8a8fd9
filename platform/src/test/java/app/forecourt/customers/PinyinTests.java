package app.forecourt.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

  @ParameterizedTest
  @CsvSource({
    "王小明, wangxiaoming, wxm",
    "吕绿, lvlv, ll",
    "单雄信, shanxiongxin, sxx",
    "欧阳修, ouyangxiu, oyx",
    "Tom 李, tomli, tl",
    "锦驰4S店, jinchi4sdian, jcd",
    "成都商业银行, chengdushangyeyinhang, cdsyyh"
  })
  void areWhatOneTypesForAName(String name, String full, String initials) {
    assertThat(Pinyin.of(name)).isEqualTo(new Pinyin(full, initials));
  }
}
