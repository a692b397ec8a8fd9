package app.forecourt.gateway;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Where requests go. All reach the same nodes; they differ in what is asked of them on the way.
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final String NODES = "lb://" + Nodes.SERVICE;

  @Bean
  RouteLocator table(RouteLocatorBuilder routes, ApiAllowance allowance) {
    var anotherNode = new AnotherNode();
    return routes
        .routes()
        .route(
            "webhook",
            route ->
                route
                    .path(FrontDoor.WEBHOOK)
                    .and()
                    .method(HttpMethod.POST)
                    .filters(filters -> filters.preserveHostHeader().filter(anotherNode))
                    .uri(NODES))
        .route(
            "api",
            route ->
                route
                    .path("/api/**", "/oauth2/token")
                    .filters(filters ->
                        filters.preserveHostHeader().filter(allowance).filter(anotherNode))
                    .uri(NODES))
        .route(
            "application",
            route ->
                route
                    .path("/**")
                    .filters(filters -> filters.preserveHostHeader().filter(anotherNode))
                    .uri(NODES))
        .build();
  }
}
