package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.regex.Pattern;

@Entity
class Store extends TenantOwned<Store> {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,6}[A-Z0-9]");

  private String code;

  /// The code without hyphens, as document numbers carry it.
  private String mark;

  private String name;
  private String city;

  @Column(name = "region_id")
  private RegionId region;

  private boolean closed;
  private int spanLeast = 5;
  private int spanMost = 6;

  protected Store() {}

  Store(NewStore store) {
    code = code(store.code());
    mark = mark(code);
    name = Required.text("name", store.name(), 60);
    city = Required.text("city", store.city(), 40);
    region = store.region();
  }

  /// @throws FieldUnreadable unless it is two to eight capital letters, digits and hyphens
  static String code(String typed) {
    var code = Required.text("code", typed, 8);
    if (!CODE.matcher(code).matches()) {
      throw new FieldUnreadable("code", "CD-A");
    }
    return code;
  }

  static String mark(String code) {
    return code.replace("-", "");
  }

  Store amend(String name, String city, RegionId region) {
    this.name = Required.text("name", name, 60);
    this.city = Required.text("city", city, 40);
    this.region = region;
    return this;
  }

  /// @param code as of a new store; whoever calls this knows that no document carries the old one
  Store recode(String code) {
    this.code = code(code);
    mark = mark(this.code);
    return this;
  }

  /// Sets how many consultants the manager of a team should lead.
  Store span(int least, int most) {
    if (least < 1 || most > 99) {
      throw new FieldUnreadable(least < 1 ? "least" : "most", "5");
    }
    if (most < least) {
      throw new SpanReversed();
    }
    spanLeast = least;
    spanMost = most;
    return this;
  }

  /// @param within how many departments, teams and people belong to it
  /// @throws NotEmpty if any do
  Store close(int within) {
    closed = Unit.closable(name, within);
    return this;
  }

  Store requireOpen() {
    Unit.requireOpen(name, closed);
    return this;
  }

  boolean isClosed() {
    return closed;
  }

  int spanLeast() {
    return spanLeast;
  }

  int spanMost() {
    return spanMost;
  }

  String city() {
    return city;
  }

  StoreId id() {
    return new StoreId(getId());
  }

  String code() {
    return code;
  }

  String mark() {
    return mark;
  }

  String name() {
    return name;
  }

  RegionId region() {
    return region;
  }

  /// @param brands what it sells
  StoreRow row(String regionName, List<String> brands) {
    return new StoreRow(id(), code, name, brands, city, region, regionName, version());
  }
}
