package app.forecourt.organization;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/// What people and stores are called, whoever asks.
@Service
public class Names {

  /// The employee's name; empty if the group has none of that id.
  public String employee(EmployeeId id) {
    throw new UnsupportedOperationException();
  }

  /// The store's name; empty if the group has none of that id.
  public String store(StoreId id) {
    throw new UnsupportedOperationException();
  }

  /// Names by id, in one question.
  public Map<EmployeeId, String> employees(Collection<EmployeeId> ids) {
    throw new UnsupportedOperationException();
  }

  /// Names by id, in one question.
  public Map<StoreId, String> stores(Collection<StoreId> ids) {
    throw new UnsupportedOperationException();
  }
}
