package app.forecourt.sales;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class VehicleOrderLine extends TenantOwned<VehicleOrderLine> {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id", updatable = false)
  private VehicleOrder order;

  private int position;

  @Enumerated(EnumType.STRING)
  private LineKind kind;

  private String text;

  @Column(name = "amount_fen")
  private Money amount;

  protected VehicleOrderLine() {}

  VehicleOrderLine(VehicleOrder order, int position, OrderLine line) {
    this.order = order;
    this.position = position;
    this.kind = line.kind();
    this.text = line.text();
    this.amount = line.amount();
  }

  OrderLine line() {
    return new OrderLine(kind, text, amount);
  }
}
