package app.forecourt.organization;

import app.forecourt.identity.AccountId;
import app.forecourt.identity.Acting;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.registry.Founder;
import app.forecourt.registry.Group;
import app.forecourt.registry.ProvisioningStep;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A new group begins with one region, the stores it named or one to start with, and its founder as
/// administrator. What they are called at first is said in the founder's language.
@Component
class FoundTheOrganization implements ProvisioningStep {

  private final OrganizationDesk organization;
  private final BrandDesk brands;
  private final MembersDesk members;
  private final Texts texts;

  FoundTheOrganization(
      OrganizationDesk organization, BrandDesk brands, MembersDesk members, Texts texts) {
    this.organization = organization;
    this.brands = brands;
    this.members = members;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "organization";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void provision(Group group, Founder founder) {
    CurrentMember.run(administrator(group, founder), () -> layOut(group, founder));
  }

  private void layOut(Group group, Founder founder) {
    var region =
        organization.addRegion(texts.text(founder.language(), "organization.founding.region"));
    var names = founder.storeNames().isEmpty() ? List.of(group.name()) : founder.storeNames();
    for (var number = 0; number < names.size(); number++) {
      organization.addStore(
          new NewStore(
              "S" + (number + 1),
              names.get(number),
              brands.names(),
              texts.text(founder.language(), "organization.founding.city"),
              region));
    }
    var employee =
        organization.hire(
            new NewEmployee(
                founder.name(), null, null, texts.text(founder.language(), Role.GROUP_ADMIN)));
    members.add(new AccountId(founder.account()), employee.value(), Set.of(Role.GROUP_ADMIN));
  }

  /// The founder before there is anything of him.
  private static Member administrator(Group group, Founder founder) {
    var acting = new Acting(TimeOrderedId.next(), Role.GROUP_ADMIN, null, "");
    return new Member(
        group.id(),
        new AccountId(founder.account()),
        TimeOrderedId.next(),
        founder.name(),
        founder.name(),
        acting,
        List.of(acting));
  }
}
