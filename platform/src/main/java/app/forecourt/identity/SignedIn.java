package app.forecourt.identity;

import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at every request whether the session still stands for what it says: a member of the group
/// that the host names, who is let in, in a role he holds, in a session nobody has ended. If not,
/// the session ends and the request goes on with nobody signed in.
class SignedIn extends OncePerRequestFilter {

  private final Memberships memberships;
  private final MembershipsSql sql;
  private final TenantRegistry registry;
  private final OpenSessions sessions;

  SignedIn(
      Memberships memberships, MembershipsSql sql, TenantRegistry registry, OpenSessions sessions) {
    this.memberships = memberships;
    this.sql = sql;
    this.registry = registry;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
            instanceof MemberAuthentication member
        && !stands(member)) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean stands(MemberAuthentication signedIn) {
    var member = signedIn.getPrincipal();
    if (CurrentTenant.find().filter(member.tenant()::equals).isEmpty()
        || registry.current().access() == Access.NONE) {
      return false;
    }
    if (signedIn.getDetails() instanceof Presence.InPerson inPerson
        && !sessions.stands(inPerson.id())) {
      return false;
    }
    if (signedIn.stamp() == sql.stamp(member.tenant())) {
      return true;
    }
    var now = memberships.member(member.account(), member.acting().grant());
    now.ifPresent(Sessions::replace);
    return now.isPresent();
  }
}
