package app.forecourt.demo;

import java.util.List;

/// The stores of the demo group and what they sell. Source: domain/demo-group.md F.1, F.3, F.4; the
/// brand labels are invented for public demos.
final class DemoStores {

  /// @param closing orders per hundred gathered visitors
  /// @param pace what the store reaches of its target
  /// @param plates how plates begin in its city
  record Store(
      String code,
      String name,
      String brand,
      String city,
      String region,
      List<Integer> teams,
      int yearlyUnits,
      int leadsPerYear,
      double pace,
      String plates,
      List<Series> series) {}

  /// @param mix share of the store's sales in percent
  /// @param discount average discount in percent of the list price
  record Series(String name, int mix, double discount, boolean electric, List<Trim> trims) {}

  /// @param listYuan list price in yuan
  record Trim(String name, int listYuan) {}

  private DemoStores() {}

  private static final List<Series> PREMIUM_A =
      List.of(
          series("A3", 14, 22, 203_100, 227_200, 251_300),
          series("A4L", 27, 24, 321_800, 361_300, 400_800),
          series("A6L", 28, 20, 427_900, 494_300, 560_800),
          series("Q3", 13, 25, 279_800, 315_300, 350_800),
          series("Q5L", 18, 21, 396_800, 443_300, 489_800));
  private static final List<Series> VOLUME_V =
      List.of(
          series("朗途", 34, 26, 121_000, 140_000, 160_000),
          series("速程", 22, 24, 140_000, 160_000, 180_000),
          series("帕岭", 24, 20, 189_900, 220_000, 250_000),
          series("途远L", 20, 18, 199_000, 229_000, 260_000));
  private static final List<Series> VOLUME_T =
      List.of(
          series("雷岚", 26, 20, 113_800, 131_800, 149_800),
          series("凯睿", 34, 10, 171_800, 189_800, 206_800),
          series("荣途", 22, 14, 169_800, 194_900, 220_000),
          series("汉远", 18, 8, 249_800, 284_900, 320_000));
  private static final List<Series> ELECTRIC_B =
      List.of(
          electric("秦风PLUS", 31, 3, 79_800, 102_800, 125_800),
          electric("宋韵PLUS", 29, 4, 129_800, 152_800, 175_800),
          electric("海豹E", 12, 5, 149_800, 184_800, 219_800),
          electric("汉唐", 14, 6, 165_800, 207_800, 249_800),
          electric("海豚E", 14, 2, 99_800, 114_800, 129_800));
  private static final List<Series> PREMIUM_M =
      List.of(
          series("X1", 16, 27, 278_900, 309_500, 340_000),
          series("3系", 38, 26, 319_900, 359_900, 399_900),
          series("5系", 26, 24, 439_900, 495_000, 550_000),
          series("X3", 20, 25, 409_800, 449_900, 490_000));

  /// 锦驰汽车集团.
  static final List<Store> JINCHI =
      List.of(
          new Store(
              "CDA",
              "成都锦驰傲途",
              "傲途",
              "成都",
              "川渝",
              List.of(6, 6),
              1380,
              13_988,
              1.02,
              "川A",
              PREMIUM_A),
          new Store(
              "MYA", "绵阳锦驰傲途", "傲途", "绵阳", "川渝", List.of(6), 720, 5_688, 0.97, "川B", PREMIUM_A),
          new Store(
              "CDV", "成都锦众朗途", "大道", "成都", "川渝", List.of(6, 7), 1500, 18_807, 0.95, "川A", VOLUME_V),
          new Store(
              "CQT", "重庆锦丰凯睿", "丰岚", "重庆", "川渝", List.of(5, 6), 1380, 12_656, 1.04, "渝A", VOLUME_T),
          new Store(
              "GYB",
              "贵阳锦迪秦风",
              "迪远",
              "贵阳",
              "云贵",
              List.of(5, 6),
              1320,
              13_433,
              1.08,
              "贵A",
              ELECTRIC_B),
          new Store(
              "KMM",
              "昆明锦宝骏马",
              "骏马",
              "昆明",
              "云贵",
              List.of(5, 4),
              900,
              10_091,
              0.86,
              "云A",
              PREMIUM_M));

  /// The neighbour: one store, so that isolation can be seen.
  static final List<Store> BETA =
      List.of(
          new Store(
              "HZB", "杭州贝塔大道", "大道", "杭州", "浙江", List.of(5), 600, 6_000, 1.0, "浙A", VOLUME_V));

  /// How the year's sales fall on January to December; the mean is 1. Source: domain/demo-group.md
  /// F.2.
  static final double[] SEASON = {
    0.915, 0.720, 0.890, 0.885, 0.936, 0.992, 0.920, 1.020, 1.122, 1.152, 1.178, 1.270
  };

  /// How sales fall on Monday to Sunday. Source: domain/demo-group.md F.2.
  static final double[] WEEKDAY = {0.8, 0.8, 0.9, 0.9, 1.0, 1.5, 1.4};

  private static Series series(String name, int mix, double discount, int... lists) {
    return new Series(name, mix, discount, false, trims(lists, "进取型", "豪华型", "尊享型"));
  }

  private static Series electric(String name, int mix, double discount, int... lists) {
    return new Series(name, mix, discount, true, trims(lists, "领航型", "超越型", "旗舰型"));
  }

  private static List<Trim> trims(int[] lists, String... names) {
    return java.util.stream.IntStream.range(0, names.length)
        .mapToObj(at -> new Trim(names[at], lists[at]))
        .toList();
  }
}
