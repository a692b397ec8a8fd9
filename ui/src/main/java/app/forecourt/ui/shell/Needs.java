package app.forecourt.ui.shell;

import app.forecourt.organization.Action;
import app.forecourt.organization.Verb;
import app.forecourt.plans.Feature;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What somebody must be allowed to do to see this screen; stands beside `@PermitAll`. Without it,
/// everybody who is signed in sees the screen. The desks check all of it again.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  Action value();

  Verb verb() default Verb.READ;

  /// Whether in the whole group rather than somewhere in it.
  boolean everywhere() default false;

  /// Any of these will do instead.
  Action[] or() default {};

  /// The features of which the group's plan must cover at least all.
  Feature[] plan() default {};
}
