package app.forecourt.receivables;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Receipts extends Repository<Receipt, UUID> {

  Optional<Receipt> findByKey(UUID key);

  Receipt save(Receipt receipt);
}
