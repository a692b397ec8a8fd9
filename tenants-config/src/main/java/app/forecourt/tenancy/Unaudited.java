package app.forecourt.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An entity that is itself a log: it is only ever added to, and each row says who and when. Its
/// rows leave none in the audit trail. The list of them is short, and a test knows it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {

  /// Why the trail can do without it.
  String value();
}
