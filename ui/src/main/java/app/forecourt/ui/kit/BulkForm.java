package app.forecourt.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is to be said before something is done with many rows at once, and what is then done with
/// each of them.
///
/// ```java
/// bulk("assign", t("ui.sales.lead.assign"), leads -> {
///   var to = SalesFields.colleague(organization, store);
///   return new BulkForm<>(form -> form.wide("owner", to), () -> {
///     var somebody = Required.value("owner", to.getValue());
///     return lead -> {
///       desk.assign(lead.id(), somebody.id(), lead.version());
///       return null;
///     };
///   });
/// });
/// ```
///
/// @param fields puts the fields into a form; null if there is nothing to be said
/// @param deed reads them; a refusal keeps the form open
public record BulkForm<T>(@Nullable Consumer<FormDialog> fields, Supplier<Deed<T>> deed) {

  /// Nothing is to be said.
  public static <T> BulkForm<T> of(Deed<T> deed) {
    return new BulkForm<>(null, () -> deed);
  }

  /// What is done with a row, by the desk and as for a single one. It is tried first: its
  /// transaction is then rolled back, so it does nothing else that cannot be.
  @FunctionalInterface
  public interface Deed<T> {

    /// @return how it is taken back; null if it cannot be
    /// @throws app.forecourt.vocabulary.Refusal if it cannot be done with this one
    @Nullable Runnable on(T row);
  }
}
