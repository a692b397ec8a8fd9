package app.forecourt.search;

import java.util.List;
import java.util.UUID;

/// Asks one module; what it answers is in sight of the present role.
interface Source {

  HitKind kind();

  /// Whether the present role sees anything of this kind at all.
  boolean isOpen();

  List<Hit> find(Asked asked);

  /// Those of `ids` that are in sight.
  List<Hit> these(List<UUID> ids);
}
