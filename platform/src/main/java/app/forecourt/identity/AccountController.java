package app.forecourt.identity;

import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Account", description = "The own account; for people in their session, not for tokens")
@RestController
@RequestMapping("/api/v1/me")
class AccountController {

  private final AccountDesk desk;
  private final StepUp stepUp;

  /// @param code of the second factor, for those who have one
  record Proof(String password, @Nullable String code) {}

  record PasswordChange(String current, String password) {}

  /// @param secret of the enrolment that was begun
  /// @param code that the app shows now
  record SecondFactorProof(String secret, String code) {}

  /// @param ticket of the enrolment that was begun
  /// @param credential what the browser made, as JSON text: `RegistrationResponseJSON` of WebAuthn
  record NewPasskey(String ticket, String credential, String name) {}

  AccountController(AccountDesk desk, StepUp stepUp) {
    this.desk = desk;
    this.stepUp = stepUp;
  }

  @GetMapping("/account")
  AccountCard account() {
    return desk.card();
  }

  @GetMapping("/sessions")
  List<SessionRow> sessions() {
    return desk.sessions();
  }

  @DeleteMapping("/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSession(@PathVariable UUID session) {
    desk.endSession(session);
  }

  @PostMapping("/sessions/end-others")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOtherSessions() {
    desk.endOtherSessions();
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody PasswordChange change) {
    desk.changePassword(
        Required.value("current", change.current()), Required.value("password", change.password()));
  }

  @PostMapping("/proof")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void prove(@RequestBody Proof proof) {
    stepUp.prove(Required.value("password", proof.password()), proof.code());
  }

  @PostMapping("/second-factor/enrolment")
  Enrolment beginSecondFactor() {
    return desk.beginSecondFactor();
  }

  @PostMapping("/second-factor")
  @ResponseStatus(HttpStatus.CREATED)
  RecoveryCodes setUpSecondFactor(@RequestBody SecondFactorProof proof) {
    return desk.setUpSecondFactor(
        new Enrolment(Required.text("secret", proof.secret(), 64), ""),
        Required.text("code", proof.code(), 20));
  }

  @PostMapping("/second-factor/recovery-codes")
  @ResponseStatus(HttpStatus.CREATED)
  RecoveryCodes renewRecoveryCodes() {
    return desk.renewRecoveryCodes();
  }

  @DeleteMapping("/second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSecondFactor() {
    desk.removeSecondFactor();
  }

  @GetMapping("/passkeys")
  List<PasskeyRow> passkeys() {
    return desk.passkeys();
  }

  @PostMapping("/passkeys/enrolment")
  PasskeyEnrolment beginPasskey() {
    return desk.beginPasskey();
  }

  @PostMapping("/passkeys")
  @ResponseStatus(HttpStatus.CREATED)
  List<PasskeyRow> addPasskey(@RequestBody NewPasskey made) {
    desk.addPasskey(
        Required.text("ticket", made.ticket(), 500),
        Required.text("credential", made.credential(), 20_000),
        Required.text("name", made.name(), 60));
    return desk.passkeys();
  }

  @DeleteMapping("/passkeys/{passkey}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removePasskey(@PathVariable UUID passkey) {
    desk.removePasskey(passkey);
  }
}
