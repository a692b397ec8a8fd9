package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where a group arranges that its people sign in at an identity provider of their own.
///
/// A provider has a say in this group only. Whoever comes from there has shown nothing of his
/// account, which may belong to other groups too: before he changes that, he gives his password.
@Service
public class SingleSignOnDesk {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");

  private final SignOnProviders book;
  private final ProviderLinks links;
  private final Providers providers;
  private final MembershipsSql memberships;
  private final Memberships members;
  private final Accounts accounts;
  private final Workplace workplace;
  private final StepUp stepUp;
  private final Seal seal;
  private final TransactionTemplate transaction;

  SingleSignOnDesk(
      SignOnProviders book,
      ProviderLinks links,
      Providers providers,
      MembershipsSql memberships,
      Memberships members,
      Accounts accounts,
      Workplace workplace,
      StepUp stepUp,
      Seal seal,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.links = links;
    this.providers = providers;
    this.memberships = memberships;
    this.members = members;
    this.accounts = accounts;
    this.workplace = workplace;
    this.stepUp = stepUp;
    this.seal = seal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Whether people may come from a provider.
  public boolean isOn() {
    return provider().filter(SignOnProvider::isOn).isPresent();
  }

  /// Whether everybody may also sign in here; group administrators always may, so that a provider
  /// that fails locks nobody out for good.
  public boolean allowsPasswords() {
    return provider().map(SignOnProvider::allowsPasswords).orElse(true);
  }

  /// What is set up; all of it is empty if nothing is.
  public SingleSignOn card() {
    workplace.requireSettings();
    return provider().orElseGet(SignOnProvider::none).card(providers.redirectUri());
  }

  /// Sets it up. To be switched on, the provider has to answer.
  ///
  /// @throws app.forecourt.vocabulary.FieldRefusal if a field cannot be taken as it is
  /// @throws ProviderUnreachable if it is to be on and the provider does not answer as one
  /// @throws ProofNeeded if the present member has to show first that it is he
  public SingleSignOn setUp(NewSingleSignOn wish) {
    workplace.requireSettings();
    stepUp.require();
    if (wish.on()) {
      // Not while the database waits.
      providers.of(provider().orElseGet(SignOnProvider::none).setUp(wish, seal::sealed));
    }
    var saved =
        inTransaction(() ->
            book.save(
                book.findFirstByOrderById()
                    .orElseGet(SignOnProvider::none)
                    .setUp(wish, seal::sealed)));
    AUDIT.info("single sign-on at {} is {}", saved.issuer(), saved.isOn() ? "on" : "off");
    return saved.card(providers.redirectUri());
  }

  /// Who has come from the present provider so far, by name.
  public List<ProviderLinkRow> links() {
    workplace.requireSettings();
    Map<UUID, MembershipsSql.Membership> known =
        memberships.all(CurrentTenant.require()).stream()
            .collect(Collectors.toMap(member -> member.account().value(), member -> member));
    return inTransaction(() ->
        provider()
            .map(provider -> links.findByIssuerOrderById(provider.issuer()))
            .orElse(List.of())
            .stream()
            .flatMap(link ->
                Optional.ofNullable(known.get(link.account().value()))
                    .map(member ->
                        new ProviderLinkRow(
                            link.getId(),
                            member.name(),
                            member.login(),
                            link.subject(),
                            link.createdAt()))
                    .stream())
            .sorted(Comparator.comparing(ProviderLinkRow::name))
            .toList());
  }

  /// Forgets whom the provider means, so that the next who brings his address is he. Needed when
  /// his account there was made anew.
  ///
  /// @throws NoSuchLink if the group has no such one
  /// @throws ProofNeeded if the present member has to show first that it is he
  public void unlink(UUID id) {
    workplace.requireSettings();
    stepUp.require();
    transaction.executeWithoutResult(_ -> {
      var link = links.findById(id).orElseThrow(NoSuchLink::new);
      links.delete(link);
      AUDIT.info("link of account {} removed", link.account());
    });
  }

  /// The provider that people are sent to.
  ///
  /// @throws SingleSignOnOff if there is none
  Providers.Provider open() {
    return providers.of(on());
  }

  /// Whether the group says that its provider asks for a second factor.
  boolean checksSecondFactor() {
    return on().checksSecondFactor();
  }

  /// Lets pass who signs in here, without the provider.
  ///
  /// @throws SingleSignOnRequired if he has to come from there
  void requireOpenTo(Member member) {
    var isAdministrator = member.roles().stream().anyMatch(role -> role.role() == Role.GROUP_ADMIN);
    if (!isAdministrator && !allowsPasswords()) {
      throw new SingleSignOnRequired();
    }
  }

  /// Whose account it is that somebody has come to from the provider; nobody's is made. The first
  /// time, his verified address tells, and from then on what the provider calls him.
  ///
  /// @throws EmailNotVerified if the provider does not say that the address is his
  /// @throws EmailDomainRefused if the group does not believe the provider about such addresses
  /// @throws NoMemberOfThatEmail if the group has no member of that address
  /// @throws LinkedElsewhere if that member has come as somebody else before
  AccountId account(AtProvider who) {
    if (who.email().isEmpty() || !who.emailVerified()) {
      throw new EmailNotVerified();
    }
    if (!on().emailDomains().contains(who.domain())) {
      throw new EmailDomainRefused(who.domain());
    }
    return inTransaction(() ->
        links
            .findByIssuerAndSubject(who.issuer(), who.subject())
            .map(ProviderLink::account)
            .orElseGet(() -> link(who)));
  }

  private AccountId link(AtProvider who) {
    var account =
        accounts
            .byEmail(who.email())
            .filter(it -> members.member(it, null).isPresent())
            .orElseThrow(() -> new NoMemberOfThatEmail(who.email()));
    if (links.findByIssuerAndAccount(who.issuer(), account.value()).isPresent()) {
      throw new LinkedElsewhere();
    }
    links.save(ProviderLink.of(account, who));
    AUDIT.info("{} has come from {} for the first time", who.email(), who.issuer());
    return account;
  }

  private SignOnProvider on() {
    return provider().filter(SignOnProvider::isOn).orElseThrow(SingleSignOnOff::new);
  }

  private Optional<SignOnProvider> provider() {
    return inTransaction(book::findFirstByOrderById);
  }

  private <R> R inTransaction(Supplier<R> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
