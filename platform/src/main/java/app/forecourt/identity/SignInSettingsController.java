package app.forecourt.identity;

import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sign-in", description = "How the group's people sign in")
@RestController
@RequestMapping("/api/v1/sign-in")
class SignInSettingsController {

  private final SignInSettings settings;

  /// @param roles whose holders need a second factor
  record SecondFactorRoles(Set<Role> roles) {}

  SignInSettingsController(SignInSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/second-factor")
  SecondFactorRoles secondFactor() {
    return new SecondFactorRoles(settings.secondFactorRoles());
  }

  @PutMapping("/second-factor")
  SecondFactorRoles requireSecondFactor(@RequestBody SecondFactorRoles wish) {
    settings.requireSecondFactor(Required.value("roles", wish.roles()));
    return secondFactor();
  }
}
