/// Tells people what concerns them: at the bell, by e-mail, in a daily digest, and to their
/// superiors if they do not look.
///
/// It listens to the modules below. A module above tells through
/// [app.forecourt.notifications.Bell].
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "customers",
      "receivables",
      "sales"
    })
@NullMarked
package app.forecourt.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
