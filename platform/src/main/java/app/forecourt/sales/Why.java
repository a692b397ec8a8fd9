package app.forecourt.sales;

import java.util.List;

/// The rule that brought something onto the worklist, and the facts it saw.
///
/// @param facts stage, grade and days until the next follow-up, in this order
public record Why(NextActionRule rule, List<Object> facts) {

  /// The key of the sentence that says it, with [#facts] in its gaps.
  public String key() {
    return "sales.why." + rule.name();
  }
}
