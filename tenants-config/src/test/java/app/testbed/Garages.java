package app.testbed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Garages extends Repository<Garage, UUID> {

  Optional<Garage> findById(UUID id);

  Garage save(Garage garage);

  long count();

  @Query("select g.name from Garage g")
  List<String> names();

  @Query("select c.plate from Car c join c.garage g")
  List<String> plates();
}
