package app.forecourt.identity;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Tokens", description = "Keys for programs")
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

  private final ApiTokens tokens;

  TokensController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping
  List<TokenRow> list() {
    return tokens.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedToken issue(@RequestBody NewToken token) {
    return tokens.issue(token);
  }

  @DeleteMapping("/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID token) {
    tokens.revoke(token);
  }
}
