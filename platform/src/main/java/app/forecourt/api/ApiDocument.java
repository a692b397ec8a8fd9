package app.forecourt.api;

import app.forecourt.vocabulary.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/// What the OpenAPI document at `/v3/api-docs` says about all operations alike.
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String TOKEN = "token";
  private static final String SESSION = "session";
  private static final String CLIENT = "client";

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Forecourt")
                .version("v1")
                .description(
                    """
                    Everything the screens can do, for programs of a dealer group. Ask at the group's \
                    own host with a token (`Authorization: Bearer fct_…`), or as a client with what \
                    `POST /oauth2/token` gives it for a quarter of an hour. Lists come newest first, a \
                    page at a time: send `next` back as `after`. Changes carry the version they were \
                    made against as `If-Match`; a POST with an `Idempotency-Key` is done once, however \
                    often it is sent. Money is in fen. Problems follow RFC 9457.\
                    """)
                .license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("JSESSIONID")
                        .description("With `X-XSRF-TOKEN`, the value of the cookie `XSRF-TOKEN`."))
                .addSchemas("Problem", problem())
                .addResponses(
                    "Problem",
                    new ApiResponse()
                        .description("What stood in the way")
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                        .schema(
                                            new Schema<>().$ref("#/components/schemas/Problem"))))))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .addSecurityItem(new SecurityRequirement().addList(SESSION));
  }

  @Bean
  OpenApiCustomizer problemsAndRepeats() {
    return document ->
        document
            .getPaths()
            .values()
            .forEach(path -> {
              path.readOperations()
                  .forEach(operation ->
                      operation
                          .getResponses()
                          .setDefault(new ApiResponse().$ref("#/components/responses/Problem")));
              if (path.getPost() != null) {
                withKey(path.getPost());
              }
            });
  }

  private static void withKey(Operation post) {
    var others =
        Stream.ofNullable(post.getParameters())
            .flatMap(List::stream)
            .filter(parameter -> !Idempotency.HEADER.equals(parameter.getName()));
    var key =
        new HeaderParameter()
            .name(Idempotency.HEADER)
            .schema(new StringSchema().maxLength(100))
            .description("Makes it safe to send again, for a day.");
    post.setParameters(Stream.concat(others, Stream.of(key)).toList());
  }

  /// Names of operations that stay when others come, since generated clients make methods of them:
  /// `customersRegister` of `CustomersController.register`.
  @Bean
  OperationCustomizer lastingNames() {
    return (operation, method) -> {
      var controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
      operation.setOperationId(
          StringUtils.uncapitalize(controller)
              + StringUtils.capitalize(method.getMethod().getName()));
      if (operation.getTags() == null
          || operation.getTags().stream().anyMatch(tag -> tag.endsWith("-controller"))) {
        operation.setTags(List.of(controller));
      }
      return operation;
    };
  }

  /// Each operation names the scope with which a client may use it.
  @Bean
  OpenApiCustomizer scopesOfClients(ApiScopes scopes, Texts texts) {
    return document -> {
      var fetch = new OAuthFlow().tokenUrl("/oauth2/token").scopes(said(scopes, texts));
      document
          .getComponents()
          .addSecuritySchemes(
              CLIENT,
              new SecurityScheme()
                  .type(SecurityScheme.Type.OAUTH2)
                  .description("A client that was registered at `/api/v1/clients`.")
                  .flows(new OAuthFlows().clientCredentials(fetch)));
      document
          .getPaths()
          .forEach((address, path) ->
              path.readOperationsMap()
                  .forEach((method, operation) ->
                      scopes
                          .needed(method.name(), address)
                          .ifPresent(scope ->
                              operation.security(
                                  List.of(
                                      new SecurityRequirement().addList(TOKEN),
                                      new SecurityRequirement().addList(SESSION),
                                      new SecurityRequirement().addList(CLIENT, scope))))));
    };
  }

  private static Scopes said(ApiScopes scopes, Texts texts) {
    var said = new Scopes();
    for (var scope : scopes.all()) {
      var partAndVerb = scope.split(":");
      said.addString(
          scope,
          "%s: %s"
              .formatted(
                  texts.text(Locale.ENGLISH, "api.part." + partAndVerb[0]),
                  texts.text(Locale.ENGLISH, "api.verb." + partAndVerb[1])));
    }
    return said;
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("In the language asked for."))
        .addProperty("instance", new StringSchema())
        .addProperty("reference", new StringSchema().description("To be told to support."))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("detail", new StringSchema())));
  }
}
