/// How a group subscribes, pays and changes what it pays for; Stripe holds the truth.
@ApplicationModule(
    displayName = "Billing",
    allowedDependencies = {"organization"})
@NullMarked
package app.forecourt.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
