package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class OrganizationDeskTests {

  @Autowired OrganizationDesk desk;
  @Autowired Permissions permissions;
  @Autowired TestOrganization organization;
  @Autowired EntityManager entities;

  @Test
  void showsEachRoleWhatIsInItsSight() {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    assertThat(organization.as(Role.GROUP_ADMIN, () -> desk.stores()))
        .extracting(StoreRow::code)
        .containsExactly("CD-A", "GY-B", "MY-A");
    assertThat(organization.as(Role.REGION_MANAGER, () -> desk.stores()))
        .extracting(StoreRow::code)
        .containsExactly("CD-A", "MY-A");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.stores()).extracting(StoreRow::code).containsExactly("CD-A");
          assertThat(desk.employee(new EmployeeId(consultant.employee())).team())
              .isEqualTo(organization.team());
          assertThatExceptionOfType(NoSuchStore.class)
              .isThrownBy(() -> desk.store(organization.farStore()));
          assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.addRegion("华东"));
        });
  }

  @Test
  void letsEntitiesOfOtherModulesJoinTheirOwner() {
    organization.member(Role.SALES_CONSULTANT);
    assertThat(
            entities
                .createQuery(
                    "select m.name from Team t join Employee m on m.team = t.id left join Employee l on l.id = t.manager where t.store = :store",
                    String.class)
                .setParameter("store", organization.store())
                .getResultList())
        .containsExactly("SALES_CONSULTANT");
  }

  @Test
  void isInvisibleToTheNeighbour() {
    var store = organization.store();
    var founder = organization.member(Role.GROUP_ADMIN);
    app.forecourt.identity.CurrentMember.run(
        founder, () -> assertThat(desk.store(store).code()).isEqualTo("CD-A"));
  }
}
