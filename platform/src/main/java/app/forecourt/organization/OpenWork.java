package app.forecourt.organization;

import java.util.List;

/// Open work that somebody has in a module, and that goes to colleagues when he leaves or moves.
/// The modules above answer here, in the order of their beans.
public interface OpenWork {

  /// What there is; nothing is said of what there is none of.
  List<WorkCount> of(EmployeeId whose);

  /// All of it goes to others, in one transaction; whoever holds a [Succession] may do so.
  void handOver(Succession succession);
}
