package app.forecourt.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the browser finds us, i.e. the gateway.
///
/// @param host the public host name; groups live one label below it
/// @param port 443 means https, any other port http
@ConfigurationProperties("forecourt")
record HostSettings(@DefaultValue("localhost") String host, @DefaultValue("8080") int port) {}
