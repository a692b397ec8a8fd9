/// The words every module shares: money, telephone numbers, and how a refusal is said in the user's
/// language.
@ApplicationModule(
    displayName = "Vocabulary",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package app.forecourt.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
