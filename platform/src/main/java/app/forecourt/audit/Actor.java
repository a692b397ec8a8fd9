package app.forecourt.audit;

import app.forecourt.identity.CurrentMember;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Who does the present work, in which role and request.
///
/// @param unit the region, store or team for which the acting role was granted
record Actor(
    @Nullable UUID employee,
    String who,
    @Nullable String role,
    @Nullable UUID unit,
    @Nullable String request) {

  static Actor present() {
    var request = MDC.get("request");
    return CurrentMember.find()
        .map(member ->
            new Actor(
                member.employee(),
                member.name(),
                member.role().name(),
                member.acting().unit(),
                request))
        .orElseGet(() ->
            new Actor(null, Objects.requireNonNullElse(MDC.get("job"), ""), null, null, request));
  }
}
