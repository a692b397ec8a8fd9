package app.forecourt.identity;

import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_CLIENT;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_REQUEST;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_SCOPE;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.UNAUTHORIZED_CLIENT;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where clients of the host's group fetch access: `client_credentials` with their secret in the
/// header or in the form. What it answers, also in refusing, is the RFC's and in no language of
/// people. Source: RFC 6749, sections 2.3.1, 4.4 and 5.
@Hidden
@RestController
class TokenEndpoint {

  static final String PATH = "/oauth2/token";

  private static final String CLIENT_CREDENTIALS = "client_credentials";
  private static final String BASIC = "Basic ";
  private static final String RETRY_SECONDS = "8";

  private final ApiClients clients;
  private final Throttle throttle;
  private final Texts texts;

  record Access(
      @JsonProperty("access_token") String token,
      @JsonProperty("token_type") String type,
      @JsonProperty("expires_in") long seconds,
      @JsonProperty("scope") String scopes) {}

  record Refused(
      @JsonProperty("error") String error, @JsonProperty("error_description") String description) {}

  private record Credentials(String id, String secret) {}

  /// The request itself is not as the RFC has it.
  private static final class Malformed extends RuntimeException {

    private final String error;

    Malformed(String error, String why) {
      super(why);
      this.error = error;
    }
  }

  TokenEndpoint(ApiClients clients, Throttle throttle, Texts texts) {
    this.clients = clients;
    this.throttle = throttle;
    this.texts = texts;
  }

  @PostMapping(PATH)
  ResponseEntity<Object> fetch(HttpServletRequest request) {
    try {
      var fetched = fetched(request);
      return answer(HttpStatus.OK)
          .body(
              new Access(
                  fetched.token(),
                  "Bearer",
                  fetched.goodFor().toSeconds(),
                  String.join(" ", fetched.scopes())));
    } catch (Malformed malformed) {
      return refuse(
          HttpStatus.BAD_REQUEST, malformed.error, String.valueOf(malformed.getMessage()));
    } catch (ClientRefused refused) {
      return refuse(HttpStatus.UNAUTHORIZED, INVALID_CLIENT, said(refused));
    } catch (TooManyAttempts waiting) {
      return refuse(HttpStatus.TOO_MANY_REQUESTS, TEMPORARILY_UNAVAILABLE, said(waiting));
    } catch (ScopeNotGranted refused) {
      return refuse(HttpStatus.BAD_REQUEST, INVALID_SCOPE, said(refused));
    } catch (Refusal refused) {
      return refuse(HttpStatus.BAD_REQUEST, UNAUTHORIZED_CLIENT, said(refused));
    }
  }

  private ApiClients.Fetched fetched(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      throw new Malformed(INVALID_REQUEST, "Send the parameters as a form in the body.");
    }
    var grantType =
        parameter(request, OAuth2ParameterNames.GRANT_TYPE)
            .orElseThrow(
                () -> new Malformed(INVALID_REQUEST, "The parameter grant_type is missing."));
    if (!grantType.equals(CLIENT_CREDENTIALS)) {
      throw new Malformed(UNSUPPORTED_GRANT_TYPE, "The grant_type here is client_credentials.");
    }
    var credentials = credentials(request);
    var scopes =
        parameter(request, OAuth2ParameterNames.SCOPE)
            .map(wish -> List.of(wish.strip().split(" +")))
            .orElse(List.of());
    if (CurrentTenant.find().isEmpty()) {
      throw new ClientRefused();
    }
    return throttle.attempt(
        "client " + credentials.id(),
        request.getRemoteAddr(),
        () -> clients.fetch(credentials.id(), credentials.secret(), scopes));
  }

  private static Credentials credentials(HttpServletRequest request) {
    var id = parameter(request, OAuth2ParameterNames.CLIENT_ID);
    var secret = parameter(request, OAuth2ParameterNames.CLIENT_SECRET);
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return new Credentials(
          id.orElseThrow(ClientRefused::new), secret.orElseThrow(ClientRefused::new));
    }
    var named = basic(header).orElseThrow(ClientRefused::new);
    if (secret.isPresent() || id.filter(other -> !other.equals(named.id())).isPresent()) {
      throw new Malformed(INVALID_REQUEST, "Send the secret either in the header or in the form.");
    }
    return named;
  }

  private static Optional<Credentials> basic(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      var pair =
          new String(
              Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
              StandardCharsets.UTF_8);
      var colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Credentials(
                  decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  /// Empty if it was not sent, or sent without a value.
  private static Optional<String> parameter(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    if (values != null && values.length > 1) {
      throw new Malformed(INVALID_REQUEST, "The parameter " + name + " is there more than once.");
    }
    return values == null ? Optional.empty() : Optional.of(values[0]).filter(it -> !it.isBlank());
  }

  private static ResponseEntity<Object> refuse(HttpStatus status, String error, String why) {
    var answer = answer(status);
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"" + PATH + "\"");
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(new Refused(error, why));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.PRAGMA, "no-cache");
  }

  /// In the characters the RFC allows.
  private String said(Refusal refused) {
    return texts.text(Locale.ENGLISH, refused).replaceAll("[^ !#-\\[\\]-~]", "'");
  }
}
