package app.forecourt.demo;

import java.util.List;
import java.util.Random;

/// Invented people: names, telephone numbers, cities and plates, drawn from a seeded random.
class Cast {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅",
          "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴",
          "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "单", "解", "欧阳", "司马");
  private static final List<String> GIVEN =
      List.of(
          "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英",
          "霞", "平", "刚", "桂英", "文", "辉", "玲", "建国", "红", "建华", "志强", "海燕", "晓东", "雪梅", "子涵", "浩然",
          "思远", "雨桐", "梓轩", "佳怡", "欣怡", "嘉豪", "俊杰", "诗涵", "宇航", "一诺", "国庆", "春梅", "小龙", "婷婷", "鹏飞",
          "慧");
  private static final List<String> PREFIXES =
      List.of("135", "136", "137", "138", "139", "150", "158", "159", "181", "186", "188", "189");
  private static final List<String> COMPANIES =
      List.of("瑞峰物流", "天府建设", "云岭商贸", "巴渝科技", "锦江酒店管理", "黔中建材", "滇池旅游", "川西医疗器械");

  private final Random random;

  Cast(Random random) {
    this.random = random;
  }

  String person() {
    return pick(SURNAMES) + pick(GIVEN);
  }

  String company() {
    return pick(COMPANIES) + "有限公司";
  }

  /// A mobile number in the national form; the same `number` gives the same one.
  static String phone(int number) {
    var tail = Math.floorMod(number * 7_919L + 20_260_101L, 100_000_000L);
    return PREFIXES.get(Math.floorMod(number, PREFIXES.size())) + "%08d".formatted(tail);
  }

  /// A plate of a small car of the city whose plates begin with `region`, e.g. `川A`.
  String plate(String region, boolean electric) {
    return region + (electric ? "D%05d".formatted(random.nextInt(100_000)) : serial());
  }

  private String serial() {
    return "%c%c%03d"
        .formatted(
            "ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(random.nextInt(24)),
            "0123456789".charAt(random.nextInt(10)),
            random.nextInt(1_000));
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
