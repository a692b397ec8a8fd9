/// How the REST interface answers: problems, pages, versions, repeats.
@ApplicationModule(
    displayName = "API",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"tenancy", "vocabulary"})
@NullMarked
package app.forecourt.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
