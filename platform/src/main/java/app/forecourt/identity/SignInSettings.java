package app.forecourt.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a group says how its people sign in.
@Service
@Transactional
public class SignInSettings {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");

  private final SignInRulesBook rules;
  private final Workplace workplace;
  private final StepUp stepUp;

  SignInSettings(SignInRulesBook rules, Workplace workplace, StepUp stepUp) {
    this.rules = rules;
    this.workplace = workplace;
    this.stepUp = stepUp;
  }

  /// The roles whose holders need a second factor.
  @Transactional(readOnly = true)
  public Set<Role> secondFactorRoles() {
    return rules
        .findFirstByOrderById()
        .map(SignInRules::secondFactorRoles)
        .orElse(SignInRules.USUAL);
  }

  /// Requires a second factor of those who hold one of `roles`, from their next sign-in on.
  ///
  /// @throws ProofNeeded if he has to show first that it is he
  public void requireSecondFactor(Set<Role> roles) {
    workplace.requireSettings();
    stepUp.require();
    AUDIT.info("second factor required of {}", roles);
    rules.save(
        rules.findFirstByOrderById().orElseGet(SignInRules::usual).requireSecondFactor(roles));
  }

  /// Whether a second factor is required of this member.
  boolean requiresSecondFactor(Member member) {
    var required = secondFactorRoles();
    return member.roles().stream().map(Acting::role).anyMatch(required::contains);
  }
}
