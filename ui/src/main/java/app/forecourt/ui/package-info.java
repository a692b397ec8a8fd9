/// The application node: its `main`, and below it the screens of every module.
@ApplicationModule(displayName = "User interface", type = ApplicationModule.Type.OPEN)
@NullMarked
package app.forecourt.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
