package app.forecourt.identity;

import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sign-in", description = "How the group's people sign in")
@RestController
@RequestMapping("/api/v1/sign-in")
class SignInSettingsController {

  private final SignInSettings settings;
  private final SingleSignOnDesk singleSignOn;

  /// @param roles whose holders need a second factor
  record SecondFactorRoles(Set<Role> roles) {}

  SignInSettingsController(SignInSettings settings, SingleSignOnDesk singleSignOn) {
    this.settings = settings;
    this.singleSignOn = singleSignOn;
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

  @GetMapping("/single-sign-on")
  SingleSignOn singleSignOn() {
    return singleSignOn.card();
  }

  @PutMapping("/single-sign-on")
  SingleSignOn setUpSingleSignOn(@RequestBody NewSingleSignOn wish) {
    return singleSignOn.setUp(wish);
  }

  @GetMapping("/single-sign-on/links")
  List<ProviderLinkRow> links() {
    return singleSignOn.links();
  }

  @DeleteMapping("/single-sign-on/links/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(@PathVariable UUID link) {
    singleSignOn.unlink(link);
  }
}
