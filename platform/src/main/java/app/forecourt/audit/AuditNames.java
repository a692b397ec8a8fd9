package app.forecourt.audit;

import app.forecourt.vocabulary.Texts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.NoSuchMessageException;

/// What people call entities and their attributes: `audit.entity.Lead`, and
/// `audit.field.Lead.channel` or, if it means the same everywhere, `audit.field.channel`.
public final class AuditNames {

  private AuditNames() {}

  /// The entity's name; as programmers call it if nobody else does.
  public static String of(Texts texts, Locale language, String entity) {
    return find(texts, language, entity).orElse(entity);
  }

  /// The attribute's name; as programmers call it if nobody else does.
  public static String of(Texts texts, Locale language, String entity, String attribute) {
    return find(texts, language, entity, attribute).orElse(attribute);
  }

  static Optional<String> find(Texts texts, Locale language, String entity) {
    return said(texts, language, "audit.entity." + entity);
  }

  static Optional<String> find(Texts texts, Locale language, String entity, String attribute) {
    return said(texts, language, "audit.field." + entity + "." + attribute)
        .or(() -> said(texts, language, "audit.field." + attribute));
  }

  private static Optional<String> said(Texts texts, Locale language, String key) {
    try {
      return Optional.of(texts.text(language, key));
    } catch (NoSuchMessageException unknown) {
      return Optional.empty();
    }
  }
}
