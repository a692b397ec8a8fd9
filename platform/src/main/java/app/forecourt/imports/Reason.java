package app.forecourt.imports;

import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a row was refused, kept so that it can be said in any language later.
///
/// @param field the field at fault; null if it is the row as a whole
/// @param key of the sentence; `args` fill its gaps
/// @param args a leading `@` makes one the key of a text, a leading `@=` is none of it
public record Reason(@Nullable String field, String key, List<String> args) {

  private static final String TEXT = "@";
  private static final String LITERAL = "@=";

  static Reason of(Refusal refusal) {
    return of(refusal instanceof FieldRefusal one ? one.field() : null, refusal);
  }

  static Reason of(@Nullable String field, Refusal refusal) {
    return new Reason(
        field, refusal.key(), refusal.arguments().stream().map(Reason::plain).toList());
  }

  private static String plain(Object argument) {
    return switch (argument) {
      case Enum<?> choice -> TEXT + Texts.key(choice);
      case Money money -> "¥" + money;
      default -> argument.toString().startsWith(TEXT) ? LITERAL + argument : argument.toString();
    };
  }

  /// `手机号:“123”不是有效的电话号码…`.
  public String said(ImportKind kind, Texts texts, Locale language) {
    var gaps =
        args.stream()
            .map(arg ->
                arg.startsWith(LITERAL)
                    ? arg.substring(LITERAL.length())
                    : arg.startsWith(TEXT) ? texts.text(language, arg.substring(1)) : arg)
            .toArray();
    var sentence = texts.text(language, key, gaps);
    return field == null
        ? sentence
        : texts.text(
            language,
            "imports.reason.ofField",
            texts.text(language, ImportField.key(kind, field)),
            sentence);
  }
}
