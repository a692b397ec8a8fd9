package app.forecourt.ui.shell;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Mandates;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.plans.Entitlements;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which screens open to the present member in the role in force.
@Service
class Doors {

  private static final String BILLING = "billing";

  private final Permissions permissions;
  private final Mandates mandates;
  private final Entitlements entitlements;
  private final TenantRegistry registry;

  Doors(
      Permissions permissions,
      Mandates mandates,
      Entitlements entitlements,
      TenantRegistry registry) {
    this.permissions = permissions;
    this.mandates = mandates;
    this.entitlements = entitlements;
    this.registry = registry;
  }

  /// The entries of the menu, by their order.
  List<MenuEntry> open() {
    return MenuConfiguration.getMenuEntries().stream()
        .filter(entry -> isOpen(entry.menuClass()))
        .toList();
  }

  /// Turns away who may not see a screen; who is not signed in is somebody else's business.
  ///
  /// @throws app.forecourt.plans.EntitlementDenied if the group's plan does not cover it
  void check(BeforeEnterEvent entering) {
    if (CurrentMember.find().isEmpty() || entering.isErrorEvent()) {
      return;
    }
    if (isSuspended() && !entering.getLocation().getPath().startsWith(BILLING)) {
      payFirst(entering);
      return;
    }
    @Nullable Needs needs = entering.getNavigationTarget().getAnnotation(Needs.class);
    if (needs == null) {
      return;
    }
    Arrays.stream(needs.plan()).forEach(entitlements::require);
    if (!may(needs)) {
      entering.rerouteToError(AccessDeniedException.class);
    }
  }

  /// Of a suspended group only the billing page opens, to those who may pay.
  private void payFirst(BeforeEnterEvent entering) {
    if (RouteConfiguration.forSessionScope().getRoute(BILLING).filter(this::isOpen).isPresent()) {
      entering.forwardTo(BILLING);
    } else {
      entering.rerouteToError(AccessDeniedException.class);
    }
  }

  private boolean isSuspended() {
    return CurrentTenant.find()
        .map(registry::require)
        .filter(group -> group.access() == Access.BILLING_ONLY)
        .isPresent();
  }

  private boolean isOpen(@Nullable Class<?> screen) {
    @Nullable Needs needs = screen == null ? null : screen.getAnnotation(Needs.class);
    return needs == null || (Arrays.stream(needs.plan()).allMatch(entitlements::has) && may(needs));
  }

  private boolean may(Needs needs) {
    return Stream.concat(Stream.of(needs.value()), Arrays.stream(needs.or()))
        .anyMatch(action ->
            (needs.everywhere()
                    ? permissions.mayEverywhere(action, needs.verb())
                    : permissions.may(action, needs.verb()))
                || (needs.verb() == Verb.APPROVE && mandates.mayApprove(action)));
  }
}
