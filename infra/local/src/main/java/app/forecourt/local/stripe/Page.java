package app.forecourt.local.stripe;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The frame of a hosted page in Chinese or English, with what its contents are written with.
final class Page {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CHINA);
  private static final ResourceBundle.Control EXACTLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; --line: light-dark(#d8dee6, #3a424d); --soft: light-dark(#f5f7fa, #1d2229); --accent: light-dark(#4f46e5, #a5b4fc); --on-accent: light-dark(#fff, #14161a); --bad: light-dark(#b42318, #fda29b); }
      * { box-sizing: border-box; }
      body { margin: 0; font: 16px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; background: var(--soft); font-variant-numeric: tabular-nums; }
      main { max-width: 60rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%%, 22rem), 1fr)); align-items: start; }
      section { background: Canvas; border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; min-width: 0; }
      header { padding: .5rem 1rem; text-align: center; border-bottom: 1px solid var(--line); background: Canvas; }
      h1, h2 { font-size: 1.125rem; margin: 0 0 .75rem; }
      .total { font-size: 1.75rem; font-weight: 600; margin: .25rem 0 .75rem; }
      dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; }
      dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
      label { display: block; margin: .75rem 0 .25rem; }
      input { width: 100%%; font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: 8px; }
      button, .button { display: inline-block; font: inherit; min-height: 44px; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: Canvas; color: CanvasText; cursor: pointer; text-decoration: none; }
      button.primary { width: 100%%; margin-top: 1rem; background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
      .row { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: .75rem; }
      .bad { color: var(--bad); font-weight: 600; }
      .note { opacity: .8; font-size: .875rem; }
      .wide { grid-column: 1 / -1; overflow-x: auto; }
      table { width: 100%%; border-collapse: collapse; }
      th, td { text-align: left; padding: .5rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
      td.money { text-align: right; }
      </style>
      </head>
      <body>
      <header class="note">%s</header>
      <main>
      %s
      </main>
      </body>
      </html>
      """;

  private final Locale locale;
  private final ResourceBundle texts;

  private Page(Locale locale) {
    this.locale = locale;
    this.texts = ResourceBundle.getBundle("stripe.pages", locale, EXACTLY);
  }

  /// In the language the session asks for, else the browser's, else Chinese.
  static Page in(Optional<String> session, Optional<String> browser) {
    var wanted =
        session
            .filter(language -> !language.equals("auto"))
            .or(() -> browser)
            .orElse("zh")
            .toLowerCase(Locale.ROOT);
    return new Page(wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  /// The sentence for this key, safe to put into a page.
  String text(String key, Object... values) {
    var shown = new Object[values.length];
    for (var place = 0; place < values.length; place++) {
      shown[place] = String.valueOf(values[place]);
    }
    return escaped(new MessageFormat(texts.getString(key), locale).format(shown));
  }

  /// An amount in the smallest unit of its currency, such as `¥1,997.00`.
  String money(long amount, String currency) {
    var format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(2);
    var number = format.format(BigDecimal.valueOf(Math.abs(amount), 2));
    var sign = amount < 0 ? "−" : "";
    var code = currency.toUpperCase(Locale.ROOT);
    return sign + (code.equals("CNY") ? "¥" + number : code + " " + number);
  }

  /// The day in China.
  String date(long moment) {
    return DATE.format(Instant.ofEpochSecond(moment));
  }

  String framed(String title, String contents) {
    return FRAME.formatted(locale.toLanguageTag(), title, text("sandbox"), contents);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
