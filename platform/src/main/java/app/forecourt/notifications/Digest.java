package app.forecourt.notifications;

import java.util.List;

/// What somebody should know in the morning.
///
/// @param late what he should have done, the most pressing first
/// @param today what he is to do today
/// @param waiting what waits for his yes or no
/// @param unseen what he was told and has not seen
record Digest(
    List<DigestLine> late,
    List<DigestLine> today,
    List<DigestLine> waiting,
    List<DigestLine> unseen) {

  boolean isEmpty() {
    return late.isEmpty() && today.isEmpty() && waiting.isEmpty() && unseen.isEmpty();
  }
}
