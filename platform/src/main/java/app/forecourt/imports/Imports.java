package app.forecourt.imports;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {

  Optional<Import> findById(UUID id);

  /// The last one with these headings for which somebody has said which column is what.
  Optional<Import> findFirstByKindAndSignatureAndStateInOrderByIdDesc(
      ImportKind kind, String signature, Collection<ImportState> states);

  Optional<Import> findFirstByKindAndFingerprintAndState(
      ImportKind kind, String fingerprint, ImportState state);

  Import save(Import one);

  Import saveAndFlush(Import one);

  default Import require(ImportId id) {
    return findById(id.value()).orElseThrow(NoSuchImport::new);
  }
}
