package app.forecourt.receivables;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Refunds extends Repository<Refund, UUID> {

  Optional<Refund> findById(UUID id);

  Optional<Refund> findByReceivable(ReceivableId receivable);

  Refund save(Refund refund);

  Refund saveAndFlush(Refund refund);
}
