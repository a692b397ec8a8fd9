package app.forecourt.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A range of addresses: one (`10.0.0.7`, `::1`) or a subnet (`10.0.0.0/8`).
record Subnet(IpSubnetFilterRule rule) {

  /// @throws IllegalArgumentException if `text` is neither an address nor a subnet
  public static Subnet of(String text) {
    var parts = text.strip().split("/", 2);
    var address = InetAddress.ofLiteral(parts[0]);
    var bits = parts.length > 1 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
    return new Subnet(new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT));
  }

  boolean contains(InetAddress address) {
    return rule.matches(new InetSocketAddress(address, 0));
  }
}
