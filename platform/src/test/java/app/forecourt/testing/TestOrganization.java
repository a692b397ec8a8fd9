package app.forecourt.testing;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.Acting;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MemberAuthentication;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.NewStore;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.TeamId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A small organisation in the bound group, made when first asked for: two stores in one region, a
/// third far away in another, a sales team in the first, and for each role somebody who holds it.
///
/// ```java
/// @AsTenant
/// @SpringBootTest
/// class OrderDeskTests {
///   @Autowired TestOrganization organization;
///
///   @Test
///   void needsASecondPerson() {
///     var order = organization.as(Role.SALES_CONSULTANT, () -> desk.draft(…));
///     organization.as(Role.SALES_MANAGER, () -> desk.approve(order, 0));
///   }
/// }
/// ```
@Component
public class TestOrganization {

  private final OrganizationDesk organization;
  private final BrandDesk brands;
  private final MembersDesk members;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<TenantId, Layout> layouts = new ConcurrentHashMap<>();
  private final Map<Holder, Member> holders = new ConcurrentHashMap<>();

  private record Layout(
      RegionId region,
      RegionId farRegion,
      StoreId store,
      StoreId otherStore,
      StoreId farStore,
      TeamId team) {}

  private record Holder(TenantId tenant, Role role, StoreId store, String name) {}

  TestOrganization(
      OrganizationDesk organization,
      BrandDesk brands,
      MembersDesk members,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.organization = organization;
    this.brands = brands;
    this.members = members;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// The store everybody works in unless said otherwise, `CD-A`.
  public StoreId store() {
    return layout().store;
  }

  /// Another store of the same region, `MY-A`.
  public StoreId otherStore() {
    return layout().otherStore;
  }

  /// A store of the other region, `GY-B`.
  public StoreId farStore() {
    return layout().farStore;
  }

  public RegionId region() {
    return layout().region;
  }

  public RegionId farRegion() {
    return layout().farRegion;
  }

  /// The sales team of [#store]; the sales manager and the sales consultant belong to it.
  public TeamId team() {
    return layout().team;
  }

  /// The member of that role in [#store]; the group's administrator and the manager of [#region]
  /// are at headquarters.
  public Member member(Role role) {
    return member(role, store(), role.name());
  }

  /// The member of that role in another store.
  public Member member(Role role, StoreId store) {
    return member(role, store, role.name());
  }

  /// A colleague: another member of that role in that store, told apart by name. He belongs to no
  /// team, even in [#store].
  public Member member(Role role, StoreId store, String name) {
    var holder = new Holder(CurrentTenant.require(), role, store, name);
    var known = holders.get(holder);
    if (known == null) {
      known = CurrentMember.call(founder(), () -> join(holder));
      holders.put(holder, known);
    }
    return known;
  }

  public EmployeeId employee(Role role) {
    return new EmployeeId(member(role).employee());
  }

  /// The member as he stands now, after grants or the organisation changed: as at his next request.
  public Member again(Member member) {
    return CurrentMember.call(member, () -> members.actAs(member.acting().grant()));
  }

  /// Does `work` signed in as the member of that role.
  public <R> R as(Role role, Supplier<R> work) {
    return CurrentMember.call(member(role), work);
  }

  /// Does `work` signed in as the member of that role.
  public void as(Role role, Runnable work) {
    CurrentMember.run(member(role), work);
  }

  /// For requests: `mvc.perform(get(…).with(authentication(organization.signedIn(role))))`.
  public Authentication signedIn(Role role) {
    return new MemberAuthentication(member(role));
  }

  private Layout layout() {
    var tenant = CurrentTenant.require();
    var known = layouts.get(tenant);
    if (known == null) {
      register(tenant);
      known = CurrentMember.call(founder(), this::layOut);
      layouts.put(tenant, known);
    }
    return known;
  }

  /// Makes the group known to the registry, paid and on the plan that covers everything.
  private void register(TenantId tenant) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into control.dealer_group (id, slug, name, access, plan, stores, colour,
                  has_logo, brand_version, founder_account, founder_name, sign_up_key,
                  signed_up_at, provisioned_at, version)
                values (:id, 'g' || replace(:id::text, '-', ''), '测试集团', 'FULL', 'group', 30,
                  '#1f6feb', false, 0, :id, 'founder', :id::text, now(), now(), 0)
                on conflict do nothing\
                """)
            .param("id", tenant.value())
            .update());
  }

  private Layout layOut() {
    var region = organization.addRegion("川渝");
    var far = organization.addRegion("云贵");
    brands.add(List.of("奥迪", "比亚迪", "傲途"));
    var store = organization.addStore(store("CD-A", "成都锦驰", "奥迪", "成都", region));
    return new Layout(
        region,
        far,
        store,
        organization.addStore(store("MY-A", "绵阳锦驰", "奥迪", "绵阳", region)),
        organization.addStore(store("GY-B", "贵阳锦迪", "比亚迪", "贵阳", far)),
        organization.addTeam(store, "销售一组", null));
  }

  private static NewStore store(
      String code, String name, String brand, String city, RegionId region) {
    return new NewStore(code, name, List.of(brand), city, region);
  }

  private Member join(Holder holder) {
    var role = holder.role;
    var atHeadquarters = role.usual() == Reach.GROUP || role.usual() == Reach.REGION;
    var inTeam =
        holder.name.equals(role.name())
            && holder.store.equals(store())
            && (role == Role.SALES_MANAGER || role == Role.SALES_CONSULTANT);
    var employee =
        organization.hire(
            new NewEmployee(
                holder.name,
                atHeadquarters ? null : holder.store,
                inTeam ? team() : null,
                role.name()));
    if (role.usual() == Reach.REGION) {
      members.grant(employee.value(), role, organization.store(holder.store).region().value());
      return members.add(account(holder.name), employee.value(), Set.of());
    }
    return members.add(account(holder.name), employee.value(), Set.of(role));
  }

  /// An account that nobody can sign in to; hashing a password for each would take long.
  private AccountId account(String name) {
    var id = TimeOrderedId.next();
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into control.account (id, email, name, password_hash, created_at)
                values (:id, :email, :name, 'none', now())\
                """)
            .param("id", id)
            .param("email", id + "@example.com")
            .param("name", name)
            .update());
    return new AccountId(id);
  }

  private static Member founder() {
    var acting = new Acting(new UUID(0, 1), Role.GROUP_ADMIN, null, "");
    return new Member(
        CurrentTenant.require(),
        new AccountId(new UUID(0, 1)),
        new UUID(0, 1),
        "founder",
        "founder@example.com",
        acting,
        List.of(acting));
  }
}
