package app.forecourt.identity;

import io.swagger.v3.oas.annotations.media.Schema;

/// What a token may do of what its role may do.
@Schema(enumAsRef = true)
public enum TokenScope {
  READ,
  WRITE
}
