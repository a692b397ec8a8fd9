package app.forecourt.identity;

import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sign-ins of everybody, over all groups: an e-mail address, a name and a password.
@Service
@Transactional
public class Accounts {

  /// What mail servers take in practice; the way to know more is to send a mail.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@\\s<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}\\p{N}]{2,20}");

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final AccountsSql accounts;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(AccountsSql accounts, PasswordEncoder passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Opens an account, or finds the one of that address.
  ///
  /// @throws NotAnEmail if `email` is no address
  /// @throws WeakPassword if `password` is shorter than 10 or longer than 200 characters, is the
  ///   address, or is among the first million that somebody would guess
  /// @throws EmailKnown if the address has an account already and `password` is not its password
  public AccountId signUp(String email, String name, String password) {
    var address = address(email);
    var called = Required.text("name", name, 60);
    var known = accounts.find(address);
    if (known.isPresent()) {
      return his(known.get(), password);
    }
    var id = new AccountId(TimeOrderedId.next());
    var hash = passwords.encode(strong(address, password));
    return accounts.open(id, address, called, hash, clock.instant())
        ? id
        : his(accounts.find(address).orElseThrow(EmailKnown::new), password);
  }

  @Transactional(readOnly = true)
  public Optional<AccountId> byEmail(String email) {
    return accounts.find(email.strip().toLowerCase(Locale.ROOT)).map(AccountsSql.Account::id);
  }

  boolean isHis(AccountId account, String password) {
    return password.length() <= LONGEST
        && accounts
            .passwordHash(account)
            .filter(hash -> passwords.matches(password, hash))
            .isPresent();
  }

  /// @throws WeakPassword as [#signUp]
  void changePassword(AccountId account, String email, String password) {
    var hash = Objects.requireNonNull(passwords.encode(strong(email, password)));
    accounts.changePassword(account, hash);
  }

  private AccountId his(AccountsSql.Account known, @Nullable String password) {
    if (password == null || !passwords.matches(password, known.passwordHash())) {
      throw new EmailKnown();
    }
    return known.id();
  }

  /// The address as it is stored, in small letters.
  static String address(@Nullable String typed) {
    var address = Required.text("email", typed, 254).toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(address).matches()) {
      throw new NotAnEmail();
    }
    return address;
  }

  private static String strong(String address, @Nullable String password) {
    var typed = Required.value("password", password);
    if (typed.length() < SHORTEST
        || typed.length() > LONGEST
        || typed.equalsIgnoreCase(address)
        || Guessing.isEasy(typed, address)) {
      throw new WeakPassword();
    }
    return typed;
  }
}
