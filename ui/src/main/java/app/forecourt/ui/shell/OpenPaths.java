package app.forecourt.ui.shell;

import java.util.List;

/// Addresses that need no sign-in; public pages offer theirs as a bean.
///
/// @param patterns as Spring Security reads them: `/pricing`, `/p/**`
public record OpenPaths(List<String> patterns) {

  public static OpenPaths of(String... patterns) {
    return new OpenPaths(List.of(patterns));
  }
}
