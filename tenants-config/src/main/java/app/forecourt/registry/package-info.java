/// The groups we serve: who they are, at which host, in which state, and how a new one is set up.
@ApplicationModule(
    displayName = "Registry",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"tenancy", "vocabulary"})
@NullMarked
package app.forecourt.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
