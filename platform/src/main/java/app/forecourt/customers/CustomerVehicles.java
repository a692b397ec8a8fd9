package app.forecourt.customers;

import app.forecourt.vehicles.Vin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CustomerVehicles extends Repository<CustomerVehicle, UUID> {

  List<CustomerVehicle> findByCustomerOrderByIdDesc(CustomerId customer);

  Optional<CustomerVehicle> findByCustomerAndVin(CustomerId customer, Vin vin);

  List<CustomerVehicle> findByVinIn(Collection<Vin> vins);

  CustomerVehicle save(CustomerVehicle car);
}
