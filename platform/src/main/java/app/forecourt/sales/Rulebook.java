package app.forecourt.sales;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// What a group has agreed on for its sales; there is none until it changes something.
@Entity
@Table(name = "sales_rulebook")
class Rulebook extends TenantOwned<Rulebook> {

  @Column(name = "consultant_bp")
  private int consultantBp;

  @Column(name = "manager_bp")
  private int managerBp;

  @Column(name = "director_bp")
  private int directorBp;

  @Column(name = "cadence_n_days")
  private int cadenceN;

  @Column(name = "cadence_h_days")
  private int cadenceH;

  @Column(name = "cadence_a_days")
  private int cadenceA;

  @Column(name = "cadence_b_days")
  private int cadenceB;

  @Column(name = "cadence_c_days")
  private int cadenceC;

  private int reservationDays;
  private int answerMinutes;
  private boolean autoAssign;

  Rulebook() {}

  Rulebook agree(Rules rules) {
    consultantBp = rules.bands().consultant();
    managerBp = rules.bands().manager();
    directorBp = rules.bands().director();
    cadenceN = rules.cadence().n();
    cadenceH = rules.cadence().h();
    cadenceA = rules.cadence().a();
    cadenceB = rules.cadence().b();
    cadenceC = rules.cadence().c();
    reservationDays = rules.reservationDays();
    answerMinutes = rules.answerMinutes();
    autoAssign = rules.autoAssign();
    return this;
  }

  Rules rules() {
    return new Rules(
        new DiscountBands(consultantBp, managerBp, directorBp),
        new Cadence(cadenceN, cadenceH, cadenceA, cadenceB, cadenceC),
        reservationDays,
        answerMinutes,
        autoAssign);
  }
}
