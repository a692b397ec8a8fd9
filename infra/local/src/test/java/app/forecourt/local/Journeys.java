package app.forecourt.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Stories told in a browser against all of Forecourt, which starts once for all of them.
///
/// A test method takes a [RunningForecourt] as parameter, and a [Visitor] from it for each person
/// in the story. When a story fails, what each of them saw is in `target/screenshots`; the logs of
/// all processes are in `target/journeys/log`. Classes are named `…JourneyIT`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JourneySetting.class)
public @interface Journeys {}
