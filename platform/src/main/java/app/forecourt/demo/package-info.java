/// A group that looks alive from the first minute: invented people, cars and deals, told through
/// the desks as if they had happened, the same on every run.
@ApplicationModule(displayName = "Demo")
@NullMarked
package app.forecourt.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
