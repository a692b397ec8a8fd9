package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a customer when he is filed or corrected.
///
/// @param name at most 80 characters
/// @param source where he comes from, in the words of whoever filed him
/// @param owner who looks after him; left out by a role that sees its own customers only, it is the
///   one who files him
/// @param consent whether he agrees to be contacted; a change holds for [every way][Consents] of it
public record NewCustomer(
    CustomerKind kind,
    String name,
    @Nullable Phone phone,
    @Nullable String city,
    @Nullable String address,
    @Nullable LocalDate birthday,
    @Nullable String source,
    StoreId store,
    @Nullable EmployeeId owner,
    boolean consent) {

  /// Somebody of whom one knows little more than name and number.
  public static NewCustomer person(
      String name, @Nullable Phone phone, StoreId store, @Nullable EmployeeId owner) {
    return new NewCustomer(
        CustomerKind.PERSON, name, phone, null, null, null, null, store, owner, false);
  }

  NewCustomer ownedBy(EmployeeId somebody) {
    return new NewCustomer(
        kind, name, phone, city, address, birthday, source, store, somebody, consent);
  }
}
