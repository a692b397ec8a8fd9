package app.forecourt.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldUnreadable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class ListDeskTests {

  private static final String LEADS = "sales/leads";
  private static final String WAITING = "f.status=ASSIGNED&sort=received&cols=name,phone";

  @Autowired ListDesk desk;
  @Autowired CustomersDesk customers;
  @Autowired TestOrganization organization;

  @Test
  void remembersHowEverybodyLaysOutEachOfHisLists() {
    var layout = new ListLayout(List.of("name", "owner", "phone"), Map.of("phone", 180));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.layout(LEADS)).isEqualTo(ListLayout.USUAL);
          desk.arrange(LEADS, layout.wide("name", 240));
          desk.arrange(LEADS, layout);
          assertThat(desk.layout(LEADS)).isEqualTo(layout);
          assertThat(desk.layout("sales/orders")).isEqualTo(ListLayout.USUAL);
        });
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.layout(LEADS)).isEqualTo(ListLayout.USUAL);
          assertThatExceptionOfType(FieldUnreadable.class)
              .isThrownBy(() -> desk.arrange(LEADS, layout.showing(List.of("name,phone"))));
          assertThatExceptionOfType(FieldUnreadable.class)
              .isThrownBy(() -> desk.arrange(LEADS, layout.wide("name", 0)));
          assertThatExceptionOfType(FieldUnreadable.class)
              .isThrownBy(() -> desk.arrange("Sales leads?", layout));
        });
  }

  @Test
  void keepsAViewToItsOwnerUntilItIsShared() {
    var view = organization.as(Role.GENERAL_MANAGER, () -> desk.save(own("待首次联系")));
    assertThat(view.query()).isEqualTo(WAITING);
    assertThat(names(Role.GENERAL_MANAGER)).containsExactly("待首次联系");
    assertThat(names(Role.SALES_CONSULTANT)).isEmpty();

    var shared =
        organization.as(
            Role.GENERAL_MANAGER,
            () ->
                desk.amend(
                    view.id(),
                    new NewView(LEADS, "今天要联系", WAITING, Sharing.STORE, organization.store()),
                    view.version()));
    assertThat(shared.audience().storeName()).isEqualTo("成都锦驰");
    assertThat(names(Role.SALES_CONSULTANT)).containsExactly("今天要联系");
    assertThat(names(Role.SALES_CONSULTANT, organization.otherStore())).isEmpty();
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.amend(view.id(), own("旧"), view.version())));
  }

  @Test
  void sharesWithNoMoreThanThoseForWhomTheRoleAnswers() {
    for (var role : List.of(Role.SALES_CONSULTANT, Role.SALES_MANAGER)) {
      organization.as(
          role,
          () -> {
            assertThat(desk.audiences()).as("%s", role).containsExactly(Audience.NOBODY);
            refusesToShare(Sharing.STORE, organization.store());
            refusesToShare(Sharing.EVERYBODY, null);
          });
    }
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThat(desk.audiences()).extracting(Audience::storeName).containsExactly("", "成都锦驰");
          refusesToShare(Sharing.STORE, organization.otherStore());
          refusesToShare(Sharing.STORE, new StoreId(UUID.randomUUID()));
          refusesToShare(Sharing.EVERYBODY, null);
          assertThatExceptionOfType(FieldMissing.class)
              .isThrownBy(() -> desk.save(new NewView(LEADS, "a", "", Sharing.STORE, null)));
        });
    organization.as(
        Role.REGION_MANAGER,
        () -> {
          assertThat(desk.audiences())
              .extracting(Audience::storeName)
              .containsExactly("", "成都锦驰", "绵阳锦驰");
          refusesToShare(Sharing.STORE, organization.farStore());
        });
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          assertThat(desk.audiences()).hasSize(5).contains(Audience.EVERYBODY);
          desk.save(new NewView(LEADS, "集团口径", WAITING, Sharing.EVERYBODY, null));
        });
    assertThat(names(Role.SALES_CONSULTANT, organization.farStore())).containsExactly("集团口径");
  }

  @Test
  void lookingThroughASharedViewShowsNobodyMoreThanHeMaySee() {
    var mine =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> customers.register(NewCustomer.person("张伟", null, organization.store(), null)));
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          customers.register(
              NewCustomer.person(
                  "张三", null, organization.store(), organization.employee(Role.SALES_MANAGER)));
          desk.save(new NewView("customers", "姓张的", "q=张", Sharing.STORE, organization.store()));
        });
    var everybody = new CustomerFilter(null, organization.store(), null, null, null, null);
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> customers.count(everybody)))
        .isEqualTo(2);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.views("customers")).extracting(ViewRow::name).containsExactly("姓张的");
          assertThat(customers.newest(everybody, null, 10))
              .extracting(row -> row.id())
              .containsExactly(mine);
        });
  }

  @Test
  void tellsNumbersThatAreLookedForAsTheRoleSeesNumbers() {
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            desk.save(
                new NewView(
                    LEADS,
                    "老客户",
                    "f.status=NEW&q=%E7%8E%8B+13800138000",
                    Sharing.STORE,
                    organization.store())));
    assertThat(query(Role.GENERAL_MANAGER)).endsWith("q=%E7%8E%8B+13800138000");
    assertThat(query(Role.SALES_CONSULTANT)).endsWith("q=%E7%8E%8B+13800138000");
    assertThat(query(Role.MARKETING_MANAGER)).isEqualTo("f.status=NEW&q=%E7%8E%8B+138****8000");
  }

  @Test
  void isChangedByItsOwnerOrByThoseWhoMightHaveSharedItAsWidely() {
    var view =
        organization.as(
            Role.GENERAL_MANAGER,
            () ->
                desk.save(new NewView(LEADS, "本店", WAITING, Sharing.STORE, organization.store())));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.views(LEADS)).extracting(ViewRow::changeable).containsExactly(false);
          assertThatExceptionOfType(SomebodyElsesView.class)
              .isThrownBy(() -> desk.amend(view.id(), own("改名"), view.version()));
          assertThatExceptionOfType(SomebodyElsesView.class)
              .isThrownBy(() -> desk.remove(view.id()));
        });
    var stranger = organization.member(Role.GENERAL_MANAGER, organization.otherStore());
    CurrentMember.run(
        stranger,
        () -> assertThatExceptionOfType(NoSuchView.class).isThrownBy(() -> desk.remove(view.id())));
    organization.as(Role.SALES_DIRECTOR, () -> desk.remove(view.id()));
    assertThat(names(Role.GENERAL_MANAGER)).isEmpty();
  }

  @Test
  void opensAListInTheViewOneLikesBest() {
    var view =
        organization.as(
            Role.GENERAL_MANAGER,
            () ->
                desk.save(new NewView(LEADS, "本店", WAITING, Sharing.STORE, organization.store())));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var layout = new ListLayout(List.of("name"), Map.of());
          desk.arrange(LEADS, layout);
          desk.prefer(LEADS, view.id());
          assertThat(desk.views(LEADS)).extracting(ViewRow::preferred).containsExactly(true);
          assertThat(desk.layout(LEADS)).isEqualTo(layout);
          assertThatExceptionOfType(NoSuchView.class)
              .isThrownBy(() -> desk.prefer("sales/orders", view.id()));
          assertThatExceptionOfType(NoSuchView.class)
              .isThrownBy(() -> desk.prefer(LEADS, new ViewId(UUID.randomUUID())));
        });
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> desk.views(LEADS)))
        .extracting(ViewRow::preferred)
        .containsExactly(false);
    organization.as(Role.GENERAL_MANAGER, () -> desk.remove(view.id()));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> assertThat(desk.layout(LEADS).columns()).containsExactly("name"));
  }

  @Test
  void hasEachNameOfAnOwnerOnce() {
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          desk.save(own("待办"));
          var other = desk.save(own("其他"));
          assertThatExceptionOfType(ViewNameTaken.class).isThrownBy(() -> desk.save(own(" 待办 ")));
          assertThatExceptionOfType(ViewNameTaken.class)
              .isThrownBy(() -> desk.amend(other.id(), own("待办"), other.version()));
          desk.save(new NewView("sales/orders", "待办", "", Sharing.PRIVATE, null));
        });
    organization.as(Role.SALES_DIRECTOR, () -> desk.save(own("待办")));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var view =
        organization.as(
            Role.GROUP_ADMIN,
            () -> desk.save(new NewView(LEADS, "全集团", WAITING, Sharing.EVERYBODY, null)));
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(desk.views(LEADS)).isEmpty();
                            assertThatExceptionOfType(NoSuchView.class)
                                .isThrownBy(() -> desk.remove(view.id()));
                            assertThatExceptionOfType(NoSuchView.class)
                                .isThrownBy(() -> desk.prefer(LEADS, view.id()));
                          })))
          .get();
    }
  }

  private String query(Role role) {
    return organization.as(role, () -> desk.views(LEADS)).getFirst().query();
  }

  private List<String> names(Role role) {
    return names(role, organization.store());
  }

  private List<String> names(Role role, StoreId store) {
    return CurrentMember.call(organization.member(role, store), () -> desk.views(LEADS)).stream()
        .map(ViewRow::name)
        .toList();
  }

  private void refusesToShare(Sharing sharing, @Nullable StoreId store) {
    assertThatExceptionOfType(SharedTooWidely.class)
        .isThrownBy(() -> desk.save(new NewView(LEADS, "共享", WAITING, sharing, store)));
  }

  private static NewView own(String name) {
    return new NewView(LEADS, name, WAITING, Sharing.PRIVATE, null);
  }
}
