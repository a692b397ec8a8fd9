package app.forecourt.bench;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// What the cost of the walls is measured by: a row as most of ours are, with nothing behind it
/// that costs anything else.
@Entity
@Table(name = "walled_row")
@Unaudited("measured only")
class WalledRow extends TenantOwned<WalledRow> {

  private String name;
  private String phone;
  private String city;
  private String status;

  @Column(name = "store_id")
  private UUID store;

  @Column(name = "amount_fen")
  private long amount;

  protected WalledRow() {
    this(0, new UUID(0, 0));
  }

  WalledRow(int number, UUID store) {
    this.name = "客户" + number;
    this.phone = "+86138%08d".formatted(number);
    this.city = "成都";
    this.status = "OPEN";
    this.store = store;
    this.amount = number;
  }

  /// So that something reads it.
  int weight() {
    return name.length() + phone.length() + city.length() + status.length() + (int) amount;
  }

  UUID store() {
    return store;
  }
}
