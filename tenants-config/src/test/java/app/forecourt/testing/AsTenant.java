package app.forecourt.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each test works for a dealer group of its own that nobody has used before; `@BeforeEach` too. A
/// parameter of type `TenantId` is that group.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TenantOfTheTest.class)
public @interface AsTenant {}
