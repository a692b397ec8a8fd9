package app.forecourt.customers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The customers that some rows may be about, asked for at once.
final class KnownCustomers {

  private final Map<String, Customer> byNumber;
  private final Map<Phone, List<Customer>> byPhone;
  private final Set<StoreId> reach;

  /// @param reach the stores whose customers may be touched
  KnownCustomers(
      Customers customers,
      Stream<@Nullable String> numbers,
      Stream<@Nullable Phone> phones,
      Set<StoreId> reach) {
    byNumber =
        found(numbers, customers::findByNumberIn).stream()
            .collect(toMap(one -> Objects.requireNonNull(one.number()), one -> one));
    byPhone =
        found(phones, customers::findByPhoneInOrderById).stream()
            .collect(groupingBy(one -> Objects.requireNonNull(one.phone())));
    this.reach = reach;
  }

  private static <K> List<Customer> found(
      Stream<@Nullable K> keys, java.util.function.Function<Collection<K>, List<Customer>> find) {
    var asked = keys.filter(Objects::nonNull).<K>map(Objects::requireNonNull).distinct().toList();
    return asked.isEmpty() ? List.of() : find.apply(asked);
  }

  /// The one with this number, else with this telephone number. Whoever has another number is
  /// somebody else, who shares the telephone.
  ///
  /// @throws CustomerElsewhere if he belongs to a store out of reach
  /// @throws SeveralCustomers if several share the telephone and none is called `name`
  Optional<Customer> find(@Nullable String number, @Nullable Phone phone, @Nullable String name) {
    var found =
        Optional.ofNullable(number == null ? null : byNumber.get(number))
            .or(() -> phone == null ? Optional.empty() : byPhone(number, phone, name));
    if (found.isPresent() && !reach.contains(found.get().store())) {
      throw new CustomerElsewhere();
    }
    return found;
  }

  private Optional<Customer> byPhone(@Nullable String number, Phone phone, @Nullable String name) {
    var sharing =
        byPhone.getOrDefault(phone, List.of()).stream()
            .filter(one -> number == null || one.number() == null)
            .toList();
    if (sharing.size() < 2) {
      return sharing.stream().findFirst();
    }
    return Optional.of(
        sharing.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new SeveralCustomers(phone)));
  }
}
