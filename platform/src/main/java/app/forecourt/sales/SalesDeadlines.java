package app.forecourt.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What should have been done by now and was not, whoever asks: for telling whose it is.
@Service
@Transactional(readOnly = true)
public class SalesDeadlines {

  private final Leads leads;
  private final Opportunities opportunities;
  private final SalesRules rules;

  SalesDeadlines(Leads leads, Opportunities opportunities, SalesRules rules) {
    this.leads = leads;
    this.opportunities = opportunities;
    this.rules = rules;
  }

  /// First responses that fell due after `from`, at `to` at the latest, and are still missing.
  public List<LateAnswer> answersDue(Instant from, Instant to) {
    var patience = Duration.ofMinutes(rules.rules().answerMinutes());
    return leads.unanswered(LeadStatus.ASSIGNED, from.minus(patience), to.minus(patience)).stream()
        .map(lead ->
            new LateAnswer(
                lead.id(),
                lead.name(),
                lead.requireOwner(),
                lead.requireAssignedAt().plus(patience)))
        .toList();
  }

  /// Next actions that fell due after `from`, at `to` at the latest, and are still to be taken.
  public List<LateAction> actionsDue(Instant from, Instant to) {
    return opportunities.due(Stage.open(), from, to);
  }
}
