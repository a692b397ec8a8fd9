package app.forecourt.ui.kit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Lets lists leave the system as files. Who may, and what is written down of it, is business,
/// which the kit knows nothing of.
public interface Exports {

  /// Whether the member may take lists out at all.
  boolean allowed();

  /// Does `then`, after asking for the password if this list is worth it.
  ///
  /// @param list its address without query
  void before(String list, Runnable then);

  /// Writes down what leaves, and then the file. What is read meanwhile is masked as files have to
  /// be, and stands as it stood at one moment.
  ///
  /// @param list its address without query
  /// @param filter the query of the address
  /// @param language of the file
  /// @throws app.forecourt.vocabulary.Refusal if the member may not; nothing was written then
  void write(String list, String filter, long rows, Locale language, File file) throws IOException;

  /// Reads the next part of what is being written.
  <T> List<T> part(Supplier<List<T>> part);

  /// Something that can be written.
  @FunctionalInterface
  interface File {

    /// Does not wait for whoever gets it.
    ///
    /// @param mark what the file has to say of its origin
    void write(String mark) throws IOException;
  }
}
