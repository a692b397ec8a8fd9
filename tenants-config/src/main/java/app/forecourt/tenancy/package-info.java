/// The walls around a group's data: whose request this is, and that every statement says so.
@ApplicationModule(
    displayName = "Tenancy",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = "vocabulary")
@NullMarked
package app.forecourt.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
