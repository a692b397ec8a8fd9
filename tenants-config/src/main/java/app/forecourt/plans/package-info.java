/// What a plan costs and covers, and the one place where that is checked.
@ApplicationModule(
    displayName = "Plans",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"tenancy", "vocabulary", "registry"})
@NullMarked
package app.forecourt.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
