package app.forecourt.audit;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExportRecords extends Repository<ExportRecord, UUID> {

  ExportRecord save(ExportRecord export);
}
