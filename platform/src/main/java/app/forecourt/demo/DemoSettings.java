package app.forecourt.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whether to tell the demo story, how long, and where its users are written down.
///
/// @param size `off`, or `small`: a year at a fortieth of the real volume
/// @param users the file that lists who can sign in, as JSON; not written without one
@ConfigurationProperties("forecourt.demo")
record DemoSettings(@Nullable Size size, @Nullable Path users) {

  enum Size {
    OFF,
    SMALL
  }

  boolean off() {
    return size == null || size == Size.OFF;
  }
}
