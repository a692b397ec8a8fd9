package app.forecourt.tenancy;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids that sort by the millisecond of their making (UUID version 7, RFC 9562 §5.7), so that new
/// rows stand together in the index.
public final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  /// A new id, unpredictable in 74 of its bits.
  public static UUID next() {
    var time = System.currentTimeMillis() << 16;
    var high = time | 0x7000 | (RANDOM.nextInt() & 0x0fff);
    var low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
