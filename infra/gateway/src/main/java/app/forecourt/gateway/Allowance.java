package app.forecourt.gateway;

import java.time.Duration;
import reactor.core.publisher.Mono;

/// What each group may still ask of the API.
interface Allowance {

  /// Takes one request from the group's allowance.
  ///
  /// @return how long to wait if nothing is left; zero if the request was taken
  Mono<Duration> take(String group);
}
