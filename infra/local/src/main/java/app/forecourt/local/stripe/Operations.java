package app.forecourt.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operations of the API that the sandbox serves: method, address and parameters of each.
final class Operations {

  private final List<Operation> operations = new ArrayList<>();

  /// What an operation does with a call.
  interface Work {
    Fields answer(Call call);
  }

  /// A call that has been found to be well formed: the id in its address, if any, and its
  /// parameters.
  record Call(String id, Fields params) {}

  record Operation(String method, String template, Pattern path, Parameters parameters, Work work) {

    boolean hasId() {
      return template.contains("{id}");
    }

    /// The id in the address; empty for an address without one.
    String idIn(String address) {
      var matcher = path.matcher(address);
      return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }
  }

  void get(String template, String parameters, Work work) {
    add("GET", template, parameters, work);
  }

  void post(String template, String parameters, Work work) {
    add("POST", template, parameters, work);
  }

  void delete(String template, String parameters, Work work) {
    add("DELETE", template, parameters, work);
  }

  private void add(String method, String template, String parameters, Work work) {
    var path = Pattern.compile(template.replace("{id}", "([^/]+)"));
    operations.add(new Operation(method, template, path, Parameters.of(parameters), work));
  }

  /// The operation at an address; one with a fixed address goes before one with an id in it.
  Optional<Operation> find(String method, String address) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> operation.path().matcher(address).matches())
        .min((one, other) -> Boolean.compare(one.hasId(), other.hasId()));
  }

  List<Operation> all() {
    return List.copyOf(operations);
  }
}
