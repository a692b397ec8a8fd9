package app.forecourt.bench;

import app.forecourt.customers.Pinyin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Chinese people as a dealer knows them, the same ones in every run. Surnames are as frequent as
/// in life: the first ten are two of five people's.
final class People {

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
          + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力志建国华玉梅红春生海波凤云飞龙鹏宇浩轩梓涵欣怡"
          + "子佳思雨晨曦俊凯博雅琪雪婷琳洁倩颖慧玲丹萍莉媛璐瑶瑞祥福贵德庆忠义永昌兴旺安康宁泽润清源林森荣光"
          + "振东南西北天成家豪嘉诚立新正阳晓小少大长江河山石松柏青竹菊莲荷美珍珠宝金银铁钢锋";

  static final String PLACE = "川A";

  private static final List<String> LINES =
      List.of("133", "135", "136", "137", "138", "139", "150", "158", "159", "186", "188", "189");

  /// @param phone E.164
  /// @param plate as it is driven
  record Person(String name, Pinyin pinyin, String phone, String plate) {}

  private People() {}

  static List<Person> of(int size) {
    var dice = new Random(size);
    var people = new ArrayList<Person>(size);
    for (var number = 0; number < size; number++) {
      // Two dice and the lower one: what stands in front comes up more often.
      var at = Math.min(dice.nextInt(SURNAMES.length()), dice.nextInt(SURNAMES.length()));
      var name = new StringBuilder().append(SURNAMES.charAt(at / 2)).append(given(dice));
      if (dice.nextInt(10) < 7) {
        name.append(given(dice));
      }
      people.add(
          new Person(
              name.toString(),
              Pinyin.of(name.toString()),
              "+86%s%08d"
                  .formatted(LINES.get(dice.nextInt(LINES.size())), dice.nextInt(100_000_000)),
              PLACE + "%05d".formatted(number % 100_000)));
    }
    return people;
  }

  private static char given(Random dice) {
    return GIVEN.charAt(dice.nextInt(GIVEN.length()));
  }
}
