package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What leads and orders do to opportunities, within their own transactions.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpportunityBook {

  private final Opportunities opportunities;
  private final SalesRules rules;
  private final SalesSql sql;
  private final Clock clock;

  OpportunityBook(Opportunities opportunities, SalesRules rules, SalesSql sql, Clock clock) {
    this.opportunities = opportunities;
    this.rules = rules;
    this.sql = sql;
    this.clock = clock;
  }

  OpportunityId open(NewOpportunity opportunity, EmployeeId owner) {
    if (opportunity.key() != null) {
      sql.oneAtATime("opportunity key", opportunity.key());
      var known = opportunities.findByKey(opportunity.key());
      if (known.isPresent()) {
        return known.get().id();
      }
    }
    return opportunities
        .save(new Opportunity(opportunity, owner, rules.rules().cadence(), clock.instant()))
        .id();
  }

  /// @throws NoSuchOpportunity if the group has none of that id
  Opportunity require(OpportunityId id) {
    return opportunities.findById(id.value()).orElseThrow(NoSuchOpportunity::new);
  }

  void win(OpportunityId id) {
    change(id, opportunity -> opportunity.win(clock.instant()));
  }

  void deliver(OpportunityId id) {
    change(id, opportunity -> opportunity.deliver(clock.instant()));
  }

  /// The order was cancelled: if it was won, the customer goes with it or still wants a car.
  void orderCancelled(OpportunityId id, String reason, boolean resume) {
    change(
        id,
        opportunity ->
            opportunity.stage() != Stage.WON
                ? opportunity
                : resume
                    ? opportunity.resume(reason, rules.rules().cadence(), clock.instant())
                    : opportunity.cancel(reason, clock.instant()));
  }

  private void change(OpportunityId id, UnaryOperator<Opportunity> deed) {
    opportunities.save(deed.apply(require(id)));
  }
}
