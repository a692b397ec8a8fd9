package app.forecourt.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything that stands in the way of one thing, where a rule alone would name the first.
public final class Objections {

  private final List<Refusal> refusals = new ArrayList<>();

  public void add(Refusal refusal) {
    refusals.add(refusal);
  }

  /// Checks a rule.
  public void check(Runnable rule) {
    try {
      rule.run();
    } catch (Refusal refusal) {
      refusals.add(refusal);
    }
  }

  /// Asks something that may be refused.
  ///
  /// @return empty if it was, or if there is nothing
  public <T> Optional<T> ask(Supplier<Optional<T>> question) {
    try {
      return question.get();
    } catch (Refusal refusal) {
      refusals.add(refusal);
      return Optional.empty();
    }
  }

  /// Makes something of a wish; each field that is refused is noted, replaced by what nobody would
  /// refuse, and the wish tried again.
  ///
  /// @param harmless the wish with another value in the field of that name
  /// @return empty if anything was refused
  public <W, R> Optional<R> attempt(
      W wish, Function<W, R> make, BiFunction<W, String, W> harmless) {
    var tried = new HashSet<String>();
    var before = refusals.size();
    var rest = wish;
    while (true) {
      try {
        var made = make.apply(rest);
        return refusals.size() == before ? Optional.of(made) : Optional.empty();
      } catch (FieldRefusal refusal) {
        refusals.add(refusal);
        if (!tried.add(refusal.field())) {
          return Optional.empty();
        }
        rest = harmless.apply(rest, refusal.field());
      }
    }
  }

  public boolean none() {
    return refusals.isEmpty();
  }

  public List<Refusal> all() {
    return List.copyOf(refusals);
  }
}
