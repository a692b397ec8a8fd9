package app.testbed;

import app.forecourt.plans.MemberAtWork;
import org.springframework.stereotype.Component;

/// Says when a person is at work in the testbed, where nobody signs in.
@Component
public class MemberSwitch implements MemberAtWork {

  private static final ScopedValue<Boolean> PERSON = ScopedValue.newInstance();

  /// Does `work` as a signed-in person would.
  public static <R, X extends Throwable> R asPerson(ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(PERSON, true).call(work);
  }

  @Override
  public boolean atWork() {
    return PERSON.isBound();
  }
}
