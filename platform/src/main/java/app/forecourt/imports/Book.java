package app.forecourt.imports;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Intake;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where rows of one kind are written: what their columns are, how a row reads, and the desk that
/// takes them.
///
/// @param <E> what a row says
interface Book<E> {

  ImportKind kind();

  List<ImportField> fields();

  /// Groups of fields of which each row needs at least one, since it is known by it.
  List<Set<String>> keys();

  /// Reads rows against what the group has now.
  ///
  /// @param otherwise the store of rows that name none
  Reading<E> reading(@Nullable StoreId otherwise);

  /// What would become of the entries.
  List<Intake> check(List<E> entries, @Nullable StoreId otherwise);

  /// Takes the entries in.
  List<Intake> take(List<E> entries, @Nullable StoreId otherwise);

  /// How a row reads.
  interface Reading<E> {

    E entry(Line line);

    /// By what the entry is known: no earlier row of the file may [claim][#claims] any of it.
    List<String> asks(E entry);

    /// What no later row of the file may [ask][#asks] for.
    default List<String> claims(E entry) {
      return asks(entry);
    }
  }
}
