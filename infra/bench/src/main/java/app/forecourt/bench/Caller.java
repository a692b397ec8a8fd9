package app.forecourt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A program that calls the API of one group, at a node or through the gateway. It waits on the
/// thread that calls, and keeps connections open.
///
/// @param port where it calls on this machine
/// @param host the group's, with the public port
/// @param headers what it sends with each call, as its token
record Caller(int port, String host, Map<String, String> headers) {

  static {
    // The group is known by the host, which need not resolve here.
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
    System.setProperty("http.maxConnections", "32");
  }

  /// @param headers those of several values as they came
  record Answer(int status, String body, Map<String, List<String>> headers) {

    /// @throws IllegalStateException unless it succeeded
    Answer well() {
      if (status >= 400) {
        throw new IllegalStateException(status + " " + body);
      }
      return this;
    }

    /// What comes after `"name":` in the body, without quotation marks.
    String field(String name) {
      var from = body.indexOf("\"" + name + "\":") + name.length() + 3;
      var quoted = body.charAt(from) == '"';
      var end =
          quoted ? body.indexOf('"', from + 1) : Math.min(at(body, ',', from), at(body, '}', from));
      return body.substring(quoted ? from + 1 : from, end);
    }

    private static int at(String text, char what, int from) {
      var found = text.indexOf(what, from);
      return found < 0 ? text.length() : found;
    }
  }

  Answer get(String path) {
    return call("GET", path, "", Map.of()).well();
  }

  Answer post(String path, String json) {
    return post(path, json, Map.of());
  }

  Answer post(String path, String json, Map<String, String> more) {
    return call("POST", path, json, more).well();
  }

  Answer call(String method, String path, String body, Map<String, String> more) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestProperty("Host", host);
      headers.forEach(connection::setRequestProperty);
      if (method.equals("POST")) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
      }
      more.forEach(connection::setRequestProperty);
      if (method.equals("POST")) {
        try (OutputStream out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      var status = connection.getResponseCode();
      try (InputStream in =
          status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
        var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(status, text, connection.getHeaderFields());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(method + " " + path, failed);
    }
  }
}
