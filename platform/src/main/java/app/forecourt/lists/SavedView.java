package app.forecourt.lists;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list, narrowed, sorted and laid out in a way that somebody needs again. It says what to ask
/// for, never what is there: everybody sees through it what he may see anyway.
@Entity
class SavedView extends TenantOwned<SavedView> {

  static final int LONGEST_NAME = 40;

  private static final Pattern ADDRESS = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  @Column(name = "owner_id", updatable = false)
  private EmployeeId owner;

  @Column(updatable = false)
  private String list;

  private String name;
  private String query;

  @Enumerated(EnumType.STRING)
  private Sharing sharing;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  protected SavedView() {}

  SavedView(EmployeeId owner, NewView view) {
    this.owner = owner;
    list = address(view.list());
    write(view);
  }

  /// Another name, other filters or other people; the list stays.
  SavedView amend(NewView view) {
    return write(view);
  }

  private SavedView write(NewView view) {
    name = Required.text("name", view.name(), LONGEST_NAME);
    query = Required.optional("query", view.query(), 2_000).orElse("");
    sharing = Required.value("sharing", view.sharing());
    store = sharing == Sharing.STORE ? Required.value("store", view.store()) : null;
    return this;
  }

  /// @throws FieldUnreadable if `list` is no address of a list
  static String address(@Nullable String list) {
    var address = Required.text("list", list, 100);
    if (!ADDRESS.matcher(address).matches()) {
      throw new FieldUnreadable("list", "sales/leads");
    }
    return address;
  }

  ViewId id() {
    return new ViewId(getId());
  }

  boolean isOwnedBy(EmployeeId somebody) {
    return owner.equals(somebody);
  }

  EmployeeId owner() {
    return owner;
  }

  String list() {
    return list;
  }

  String name() {
    return name;
  }

  String query() {
    return query;
  }

  Sharing sharing() {
    return sharing;
  }

  @Nullable StoreId store() {
    return store;
  }
}
