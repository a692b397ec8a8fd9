package app.forecourt.testing;

import app.forecourt.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each test works for a fresh group ([AsTenant]) with a [TestOrganization], signed in as its
/// member of that role; `@BeforeEach` too. For tests with a Spring context.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AsTenant
@ExtendWith(MemberOfTheTest.class)
public @interface AsMember {
  Role value();
}
