package app.forecourt.plans;

/// Tells whether a signed-in person does the present work, rather than a job or a listener.
@FunctionalInterface
public interface MemberAtWork {

  boolean atWork();
}
