package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.identity.Role;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Money;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class BrandDeskTests {

  @Autowired BrandDesk desk;
  @Autowired OrganizationDesk organizationDesk;
  @Autowired Catalogue catalogue;
  @Autowired TestOrganization organization;
  @Autowired AuditDesk audit;

  @Test
  void theCatalogueKnowsEachBrandOnce() {
    var codes = new HashSet<String>();
    assertThat(desk.catalogue())
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(brand -> {
          assertThat(brand.code()).matches("[a-z][a-z-]*[a-z]").satisfies(codes::add);
          assertThat(List.of(brand.name(), brand.english(), brand.maker(), brand.makerEnglish()))
              .noneMatch(String::isBlank);
        });
    assertThat(codes).hasSameSizeAs(desk.catalogue());
    for (var brand : desk.catalogue()) {
      assertThat(desk.catalogue().stream().filter(other -> other.isCalled(brand.name())))
          .containsExactly(brand);
      assertThat(desk.catalogue().stream().filter(other -> other.isCalled(brand.english())))
          .containsExactly(brand);
    }
  }

  @Test
  void aGroupTakesUpBrandsOfTheCatalogueAndOfItsOwn() {
    organization.store();
    desk.add(List.of("mercedes-benz", "Tesla", "蜀锦改装"));
    assertThat(desk.names()).containsExactly("奥迪", "比亚迪", "傲途", "梅赛德斯-奔驰", "Tesla", "蜀锦改装");
    assertThat(desk.brands().getLast().catalogue()).isNull();
    assertThat(desk.brands().get(4).catalogue())
        .satisfies(known -> assertThat(known.name()).isEqualTo("特斯拉"));
    for (var again : List.of("特斯拉", "TESLA", "audi", "Audi", "蜀锦改装")) {
      assertThatExceptionOfType(BrandKnown.class).isThrownBy(() -> desk.add(List.of(again)));
    }
  }

  @Test
  void aGroupPutsItsBrandsInItsOwnOrder() {
    organization.store();
    var last = desk.brands().getLast();
    desk.order(List.of(last.id()));
    assertThat(desk.names()).containsExactly("傲途", "奥迪", "比亚迪");
  }

  @Test
  void aBrandInUseStaysAndSaysWhereItIsUsed() {
    organization.store();
    catalogue.add(new NewTrim("Audi", "A4L", "豪华型", Money.yuan(300_000), false));
    var audi = desk.brands().getFirst();
    assertThat(audi.stores()).containsExactly("成都锦驰", "绵阳锦驰");
    assertThat(audi.models()).isEqualTo(1);
    assertThatExceptionOfType(BrandInUse.class)
        .isThrownBy(() -> desk.remove(audi.id()))
        .satisfies(
            refused -> assertThat(refused.arguments()).containsExactly("奥迪", "成都锦驰 / 绵阳锦驰", 1));
    var unused = desk.brands().getLast();
    desk.remove(unused.id());
    assertThat(desk.names()).containsExactly("奥迪", "比亚迪");
    assertThatExceptionOfType(NoSuchBrand.class).isThrownBy(() -> desk.remove(unused.id()));
  }

  @Test
  void aStoreThatWasClosedKeepsNoBrand() {
    var region = organization.region();
    desk.add(List.of("宝马"));
    var shut = organizationDesk.addStore(new NewStore("GZ-1", "广州锦宝", List.of("宝马"), "广州", region));
    var bmw = desk.brands().getLast();
    assertThatExceptionOfType(BrandInUse.class).isThrownBy(() -> desk.remove(bmw.id()));
    organizationDesk.closeStore(shut);
    desk.remove(bmw.id());
    assertThat(desk.names()).doesNotContain("宝马");
  }

  @Test
  void tellsNobodyOfStoresThatHeDoesNotSee() {
    organization.store();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> assertThat(desk.brands().getFirst().stores()).containsExactly("成都锦驰"));
    organization.as(
        Role.PARTNER_USER, () -> assertThat(desk.brands().getFirst().stores()).isEmpty());
  }

  @Test
  void aStoreSellsSeveralBrandsOfTheGroupsAndNoOthers() {
    var store = organizationDesk.store(organization.store());
    var now = amended(store, List.of("傲途", "audi"));
    assertThat(now.brands()).containsExactly("傲途", "奥迪");
    assertThat(amended(now, List.of("奥迪", "傲途")).brands()).containsExactly("奥迪", "傲途");
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> amended(now, now.brands()));
    assertThat(now.version()).isGreaterThan(store.version());
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> amended(store, List.of("奥迪")));
    var latest = organizationDesk.store(store.id());
    assertThatExceptionOfType(NotOurBrand.class)
        .isThrownBy(() -> amended(latest, List.of("宝马")))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("brands"));
    assertThatExceptionOfType(FieldMissing.class).isThrownBy(() -> amended(latest, List.of()));
  }

  @Test
  void aStoreIsOfferedTheModelsOfItsOwnBrands() {
    organization.store();
    catalogue.add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(300_000), false));
    catalogue.add(new NewTrim("比亚迪", "宋PLUS", "尊贵型", Money.yuan(150_000), true));
    assertThat(catalogue.trimsFor(organization.store()))
        .extracting(trim -> trim.brand())
        .containsExactly("奥迪");
    assertThat(catalogue.trimsFor(organization.farStore()))
        .extracting(trim -> trim.brand())
        .containsExactly("比亚迪");
    assertThatExceptionOfType(NotOurBrand.class)
        .isThrownBy(
            () -> catalogue.add(new NewTrim("宝马", "X1", "领先型", Money.yuan(280_000), false)));
  }

  @Test
  void onlyTheGroupsAdministratorDecides() {
    organization.store();
    var brand = desk.brands().getLast();
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.add(List.of("宝马")));
          assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.remove(brand.id()));
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.order(List.of(brand.id())));
        });
  }

  @Test
  void everyChangeIsWrittenDown() {
    desk.add(List.of("bmw"));
    assertThat(audit.newest(AuditFilter.ALL, null, 1))
        .extracting(row -> row.entity(), row -> row.kind().name())
        .containsExactly(tuple("CarBrand", "CREATED"));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    organization.store();
    var brand = desk.brands().getFirst();
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(desk.brands())
                                .extracting(BrandRow::id)
                                .doesNotContain(brand.id());
                            assertThatExceptionOfType(NoSuchBrand.class)
                                .isThrownBy(() -> desk.remove(brand.id()));
                            assertThatExceptionOfType(NoSuchBrand.class)
                                .isThrownBy(() -> desk.order(List.of(brand.id())));
                          })))
          .get();
    }
  }

  private StoreRow amended(StoreRow store, List<String> brands) {
    return organizationDesk.amendStore(
        store.id(),
        new NewStore(store.code(), store.name(), brands, store.city(), store.region()),
        store.version());
  }
}
