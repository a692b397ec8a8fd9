package app.forecourt.sales;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Rulebooks extends Repository<Rulebook, UUID> {

  /// The group's, if it has one.
  @Query("select r from Rulebook r")
  Optional<Rulebook> find();

  Rulebook save(Rulebook rulebook);
}
