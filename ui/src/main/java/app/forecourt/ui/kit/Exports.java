package app.forecourt.ui.kit;

import java.io.IOException;
import java.util.Locale;

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
  /// be.
  ///
  /// @param list its address without query
  /// @param filter the query of the address
  /// @param language of the file
  /// @throws app.forecourt.vocabulary.Refusal if the member may not; nothing was written then
  void write(String list, String filter, long rows, Locale language, File file) throws IOException;

  /// Something that can be written.
  @FunctionalInterface
  interface File {

    /// @param mark what the file has to say of its origin
    void write(String mark) throws IOException;
  }
}
