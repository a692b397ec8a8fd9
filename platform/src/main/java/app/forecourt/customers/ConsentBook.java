package app.forecourt.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConsentBook extends Repository<Consent, UUID> {

  Consent save(Consent consent);

  List<Consent> findByCustomerOrderByIdDesc(CustomerId customer);

  List<Consent> findByCustomerAndWithdrawnAtIsNull(CustomerId customer);

  Optional<Consent> findByCustomerAndPurposeAndWithdrawnAtIsNull(
      CustomerId customer, ConsentPurpose purpose);

  List<Consent> findByCustomerInAndPurposeAndWithdrawnAtIsNull(
      Collection<CustomerId> customers, ConsentPurpose purpose);
}
