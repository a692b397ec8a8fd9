package app.forecourt.plans;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Can be done, with all that it calls, also while the group is [read-only][ReadOnlyGroup]: paying
/// and signing in.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AlwaysAllowed {}
