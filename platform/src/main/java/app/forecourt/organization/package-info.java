/// Who works where, and what that lets him see and do.
@ApplicationModule(
    displayName = "Organisation",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"tenancy", "vocabulary", "registry", "plans", "identity", "api"})
@NullMarked
package app.forecourt.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
