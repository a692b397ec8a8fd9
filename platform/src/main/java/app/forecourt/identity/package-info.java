/// Who signs in, for which group, in which role.
@ApplicationModule(
    displayName = "Identity",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"tenancy", "vocabulary", "registry", "plans", "api"})
@NullMarked
package app.forecourt.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
