package app.forecourt.identity;

import app.forecourt.registry.HostNames;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Calls the identity providers of groups.
///
/// Their addresses come from people outside, so nothing in our own network is called: names are
/// looked at once they are resolved and called as looked at, redirects are not followed, and what
/// is not protected by TLS is called on the same machine only. Private addresses are called where
/// `FORECOURT_PRIVATE_PROVIDERS` is `true`, and where we are `localhost` ourselves.
@Component
class ProviderCalls {

  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration ANSWERING = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 512 * 1024;
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final JsonMapper json = new JsonMapper();
  private final ClientHttpRequestFactory connections;
  private final RestTemplate rest;

  @Autowired
  ProviderCalls(
      @Value("${FORECOURT_PRIVATE_PROVIDERS:}") String privateProviders, HostNames hosts) {
    this(Boolean.parseBoolean(privateProviders) || hosts.isLocal());
  }

  /// @param privateProviders whether providers may be in our own network
  ProviderCalls(boolean privateProviders) {
    connections =
        ClientHttpRequestFactoryBuilder.httpComponents()
            .build(
                HttpClientSettings.defaults()
                    .withTimeouts(CONNECTING, ANSWERING)
                    .withRedirects(HttpRedirects.DONT_FOLLOW)
                    .withCookieHandling(HttpCookieHandling.DISABLE)
                    .withInetAddressFilter(
                        privateProviders
                            ? InetAddressFilter.all()
                            : InetAddressFilter.externalAddresses()));
    rest = new RestTemplate(connections);
    rest.setInterceptors(List.of(new Careful()));
  }

  /// Whether an address may be called at all: `https`, or on this machine.
  static boolean isSafe(URI address) {
    var host = address.getHost();
    return host != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme())
                && isThisMachine(host.toLowerCase(Locale.ROOT))));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("127.0.0.1")
        || host.equals("[::1]");
  }

  /// What a provider says about itself.
  ///
  /// @throws ProviderAddressRefused if we do not call that address
  /// @throws ProviderUnreachable if it does not answer, or says nothing of that kind
  Map<String, Object> discover(String issuer) {
    var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    try {
      var body = rest.getForObject(URI.create(address), byte[].class);
      return json.readValue(body == null ? new byte[0] : body, DOCUMENT);
    } catch (RuntimeException failed) {
      throw refused(issuer, failed);
    }
  }

  /// For all that is fetched by `GET`.
  RestOperations rest() {
    return rest;
  }

  /// For the exchange of a code for tokens.
  RestClient tokens() {
    return RestClient.builder()
        .requestFactory(connections)
        .requestInterceptor(new Careful())
        .messageConverters(
            List.of(
                new FormHttpMessageConverter(),
                new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /// What stood in the way of a call.
  static RuntimeException refused(String issuer, RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof FilteredHostException filtered) {
        return new ProviderAddressRefused(filtered.getHost());
      }
      if (cause instanceof ProviderAddressRefused address) {
        return address;
      }
    }
    var unreachable = new ProviderUnreachable(issuer);
    unreachable.initCause(failed);
    return unreachable;
  }

  /// Calls safe addresses only, and reads no endless answers.
  private static final class Careful implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      if (!isSafe(request.getURI())) {
        throw new ProviderAddressRefused(String.valueOf(request.getURI().getHost()));
      }
      return new Bounded(execution.execute(request, body));
    }
  }

  private record Bounded(ClientHttpResponse whole) implements ClientHttpResponse {

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return whole.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return whole.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return whole.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
      return new Counted(whole.getBody());
    }

    @Override
    public void close() {
      whole.close();
    }
  }

  private static final class Counted extends FilterInputStream {

    private int left = MOST_BYTES;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      var read = super.read(bytes, from, most);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("an identity provider answers more than " + MOST_BYTES + " bytes");
      }
    }
  }
}
