package app.forecourt.identity;

import java.io.Serializable;
import java.util.List;

/// Recovery codes just made, shown once.
///
/// @param codes ten of the form `ABCD-EFGH-IJKL-MNOP`
public record RecoveryCodes(List<String> codes) implements Serializable {

  /// Where the browser's session keeps those that were made while signing in, until they are shown.
  public static final String ATTRIBUTE = RecoveryCodes.class.getName();
}
