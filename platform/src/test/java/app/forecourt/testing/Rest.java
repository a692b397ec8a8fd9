package app.forecourt.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Requests to the API of the bound group, through the security chains but without a server, in the
/// same Spring context as other tests.
public final class Rest {

  private Rest() {}

  public static MockMvc of(WebApplicationContext context) {
    return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  /// The cookie and the header that prove that a page of ours sends the request.
  public static RequestPostProcessor csrf() {
    return request -> {
      request.setCookies(new Cookie("XSRF-TOKEN", "proof"));
      request.addHeader("X-XSRF-TOKEN", "proof");
      return request;
    };
  }
}
