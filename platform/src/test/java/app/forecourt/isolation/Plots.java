package app.forecourt.isolation;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.TeamId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.RoleTable.Where;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Vin;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the bound group's [TestOrganization] and plants something of everybody in it: of each
/// of the sixteen roles in his own store and, left there from before, in another one; of colleagues
/// here, in another store and in another region; and of another group.
@Component
public class Plots {

  private static final Set<Role> TEAM = Set.of(Role.SALES_MANAGER, Role.SALES_CONSULTANT);
  private static final String NEVER = "null";

  private final TestOrganization organization;
  private final OrganizationDesk desk;
  private final EntityManagerFactory entities;
  private final AtomicInteger requests = new AtomicInteger();

  /// What belongs to one person in one place.
  ///
  /// @param id of all rows in it
  /// @param ids of the people and places around it
  /// @param name of its owner
  /// @param site where it lies, seen from the store in which everybody works
  /// @param owner the role whose holder it belongs to; null for somebody else
  /// @param weight a power of two, so that a sum tells what it is the sum of
  public record Plot(
      UUID id,
      Map<String, UUID> ids,
      String text,
      Vin vin,
      String name,
      Where site,
      @Nullable Role owner,
      long weight) {

    /// Where that is for the holder of a role.
    public Where seenBy(Role role) {
      if (site != Where.OWN_STORE || owner == null) {
        return site;
      }
      return owner == role
          ? Where.OWN
          : TEAM.contains(owner) && TEAM.contains(role) ? Where.TEAM_MATE : Where.OWN_STORE;
    }

    public boolean isOf(Role role) {
      return owner == role;
    }

    /// Whether its owner does not work here any more in his role.
    public boolean isLeftBehind() {
      return owner != null && site == Where.OTHER_STORE;
    }

    /// Whether its owner belongs to headquarters rather than to a store.
    public boolean isHeadquarters() {
      return owner != null && (owner.usual() == Reach.GROUP || owner.usual() == Reach.REGION);
    }

    public UUID idOf(String name) {
      return ids.getOrDefault(name, id);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// A store with what stands around its people.
  private record Place(
      Where site, StoreId store, RegionId region, TeamId team, UUID department, UUID deputy) {}

  Plots(TestOrganization organization, OrganizationDesk desk, EntityManagerFactory entities) {
    this.organization = organization;
    this.desk = desk;
    this.entities = entities;
  }

  public List<Plot> plant() {
    for (var role : Role.values()) {
      organization.member(role);
    }
    var colleague =
        organization.member(Role.RECEPTION, organization.store(), "colleague").employee();
    var founder = organization.member(Role.GROUP_ADMIN);
    var here =
        CurrentMember.call(
            founder,
            () ->
                new Place(
                    Where.OWN_STORE,
                    organization.store(),
                    organization.region(),
                    organization.team(),
                    desk.addDepartment(organization.store(), "department").value(),
                    colleague));
    var next = place(Where.OTHER_STORE, organization.otherStore(), organization.region());
    var far = place(Where.OTHER_REGION, organization.farStore(), organization.farRegion());

    var plots = new ArrayList<Plot>();
    for (var role : Role.values()) {
      plots.add(plant(plots.size(), here, organization.member(role), role));
      plots.add(plant(plots.size(), next, organization.member(role), role));
    }
    var neighbour = organization.member(Role.RECEPTION, organization.store(), "neighbour");
    plots.add(plant(plots.size(), here, neighbour, null));
    plots.add(plant(plots.size(), next, seller(next), null));
    plots.add(plant(plots.size(), far, seller(far), null));
    var foreign = PlantedRows.of(new TenantId(UUID.randomUUID()), entities).id();
    plots.add(
        new Plot(
            foreign,
            Map.of(),
            PlantedRows.TEXT,
            Vin.of(PlantedRows.VIN),
            PlantedRows.TEXT,
            Where.OTHER_GROUP,
            null,
            0));
    return plots;
  }

  /// Something that waits for a decision, in the store in which everybody works.
  ///
  /// @param owner whose holder it belongs to
  /// @param asker who asked for it
  /// @param values as of [PlantedRows.Spot]
  public Plot request(Role owner, Member asker, Map<String, String> values) {
    return request(
        organization.store(), Where.OWN_STORE, owner, organization.member(owner), asker, values);
  }

  /// The same of somebody in another store.
  public Plot requestElsewhere(Member asker, Map<String, String> values) {
    var somebody =
        organization.member(Role.SALES_CONSULTANT, organization.otherStore(), "elsewhere");
    return request(organization.otherStore(), Where.OTHER_STORE, null, somebody, asker, values);
  }

  private Plot request(
      StoreId store,
      Where site,
      @Nullable Role role,
      Member owner,
      Member asker,
      Map<String, String> values) {
    var number = requests.incrementAndGet();
    var ids =
        Map.of(
            "store", store.value(),
            "owner", owner.employee(),
            "employee", owner.employee(),
            "delegate", asker.employee(),
            "colleague", asker.employee());
    var text = "REQUEST%03d".formatted(number);
    var vin = Vin.fitting("LFV2A21K0A3%06d".formatted(500_000 + number));
    var all = new HashMap<>(values(number));
    all.put("version", "0");
    all.put("receivable.amount_fen", "1");
    all.putAll(values);
    var rows =
        PlantedRows.within(
            CurrentTenant.require(), new PlantedRows.Spot(ids, text, vin.value(), all), entities);
    return new Plot(rows.id(), ids, text, vin, owner.name(), site, role, 0);
  }

  private Place place(Where site, StoreId store, RegionId region) {
    var seller = organization.member(Role.SALES_CONSULTANT, store, site + " seller");
    var deputy = organization.member(Role.RECEPTION, store, site + " deputy").employee();
    return CurrentMember.call(
        organization.member(Role.GROUP_ADMIN),
        () -> {
          var team = desk.addTeam(store, site + " team", null);
          desk.assign(new EmployeeId(seller.employee()), team);
          return new Place(
              site, store, region, team, desk.addDepartment(store, "department").value(), deputy);
        });
  }

  private Member seller(Place place) {
    return organization.member(Role.SALES_CONSULTANT, place.store, place.site + " seller");
  }

  private Plot plant(int number, Place place, Member owner, @Nullable Role role) {
    var ids =
        Map.ofEntries(
            Map.entry("store", place.store.value()),
            Map.entry("unit", place.store.value()),
            Map.entry("region", place.region.value()),
            Map.entry("team", place.team.value()),
            Map.entry("department", place.department),
            Map.entry("owner", owner.employee()),
            Map.entry("employee", owner.employee()),
            Map.entry("manager", owner.employee()),
            Map.entry("to", owner.employee()),
            Map.entry("account", owner.account().value()),
            Map.entry("grant", owner.acting().grant()),
            Map.entry("delegate", place.deputy),
            Map.entry("colleague", place.deputy));
    var text = "PLANTED%02d".formatted(number);
    var vin = Vin.fitting("LFV2A21K0A3%06d".formatted(100_000 + number));
    var rows =
        PlantedRows.within(
            CurrentTenant.require(),
            new PlantedRows.Spot(ids, text, vin.value(), values(number)),
            entities);
    return new Plot(rows.id(), ids, text, vin, owner.name(), place.site, role, weight(number));
  }

  private static long weight(int number) {
    return 1L << number;
  }

  /// What makes the rows such that something can be done with them: an order that waits for
  /// somebody's approval, a request nobody has answered, money nobody has paid.
  private static Map<String, String> values(int number) {
    return Map.ofEntries(
        Map.entry("absence.from_day", "'2099-12-01'"),
        Map.entry("absence.to_day", "'2099-12-31'"),
        Map.entry("api_client.revoked_at", NEVER),
        Map.entry("api_token.revoked_at", NEVER),
        Map.entry("audit_entry.changes", "'{}'"),
        Map.entry("audit_entry.entity", "'Customer'"),
        Map.entry("audit_entry.kind", "'CREATED'"),
        Map.entry("customer_request.answer", NEVER),
        Map.entry("customer_request.answered_at", NEVER),
        Map.entry("customer_request.escalated_to_id", NEVER),
        Map.entry("import_job.kind", "'CUSTOMERS'"),
        Map.entry("import_row.effect", "'REFUSED'"),
        Map.entry("import_row.cells", "'[]'"),
        Map.entry("import_row.changes", "'[]'"),
        Map.entry("import_row.reasons", "'[]'"),
        Map.entry("notification.key", "'notifications.NotificationKind.LEAD_ASSIGNED'"),
        Map.entry("posting.from_day", "date '2099-01-01' + " + number),
        Map.entry("posting.planned", "true"),
        Map.entry("posting.to_day", NEVER),
        Map.entry("receivable.amount_fen", String.valueOf(weight(number))),
        Map.entry("receivable.paid_fen", "0"),
        Map.entry("sales_status_change.from_status", NEVER),
        Map.entry("sales_status_change.to_status", "'NEW'"),
        Map.entry("timeline_line.key", "'customers.timeline.handedOver'"),
        Map.entry("vehicle_order.cancel_asked_at", NEVER),
        Map.entry("vehicle_order.cancel_asked_by_id", NEVER),
        Map.entry("vehicle_order.status", "'APPROVAL'"));
  }
}
