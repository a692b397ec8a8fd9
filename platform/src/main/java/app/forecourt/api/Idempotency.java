package app.forecourt.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Lets a client send a POST again when it does not know what became of it: with the same
/// `Idempotency-Key` it is done once and answered twice. What was refused is not kept, since
/// nothing was done. Source: draft-ietf-httpapi-idempotency-key-header.
@Component
public class Idempotency {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";
  private static final int LONGEST_KEY = 100;
  private static final int LARGEST_BODY = 2_000_000;

  private final AnswersSql answers;
  private final Problems problems;
  private final Supplier<UUID> client;

  /// @param client the account that asks
  Idempotency(AnswersSql answers, Problems problems, ClientAccount client) {
    this.answers = answers;
    this.problems = problems;
    this.client = client::id;
  }

  /// Works behind whatever finds out who asks.
  public Filter filter() {
    return new OncePerRequestFilter() {
      @Override
      protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
      }

      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        once(request, response, chain);
      }
    };
  }

  private void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = Objects.requireNonNull(request.getHeader(HEADER));
    if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
      problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
      return;
    }
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
      return;
    }
    var owner = client.get();
    var hash = hash(request, body);
    if (answers.take(owner, key, hash)) {
      work(owner, key, new Repeatable(request, body), response, chain);
      return;
    }
    var remembered = answers.find(owner, key).orElse(null);
    if (remembered != null && !remembered.requestHash().equals(hash)) {
      problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    } else if (remembered == null || remembered.answer() == null) {
      problems.write(request, response, HttpStatus.CONFLICT, "still-at-work");
    } else {
      replay(remembered.answer(), response);
    }
  }

  private void work(
      UUID owner,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var kept = new ContentCachingResponseWrapper(response);
    var done = false;
    try {
      chain.doFilter(request, kept);
      done = HttpStatus.valueOf(kept.getStatus()).is2xxSuccessful();
      if (done) {
        answers.remember(
            owner,
            key,
            new AnswersSql.Answer(
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader(HttpHeaders.LOCATION),
                kept.getHeader(HttpHeaders.ETAG),
                kept.getContentAsByteArray()));
      }
    } finally {
      if (!done) {
        answers.forget(owner, key);
      }
      kept.copyBodyToResponse();
    }
  }

  private static void replay(AnswersSql.Answer answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.etag() != null) {
      response.setHeader(HttpHeaders.ETAG, answer.etag());
    }
    response.getOutputStream().write(answer.body());
  }

  private static String hash(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.getRequestURI() + "?" + request.getQueryString() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The request with its body to be read again.
  private static class Repeatable extends HttpServletRequestWrapper {

    private final byte[] body;

    Repeatable(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
